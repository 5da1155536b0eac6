package org.zubda;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The walls of the house: each row of its table of packages is a sentence here. */
class ArchitectureTest {

  private static final JavaClasses OURS =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.zubda");

  private static final String REPORT = "org.zubda.report..";
  private static final String PLACE = "org.zubda.place..";
  private static final String ACTOR = "org.zubda.actor..";
  private static final String LANGUAGE = "org.zubda.language..";
  private static final String ENGLISH = "org.zubda.language.en..";
  private static final String MENTION = "org.zubda.mention..";
  private static final String CLAIM = "org.zubda.claim..";
  private static final String STORY = "org.zubda.story..";
  private static final String ACCOUNT = "org.zubda.account..";
  private static final String FEED = "org.zubda.feed..";
  private static final String WEB = "org.zubda.feed.web..";
  private static final String STORE = "org.zubda.store..";
  private static final String EXPORT = "org.zubda.export..";
  private static final String SERVER = "org.zubda.server..";
  private static final String QUALITY = "org.zubda.quality..";
  private static final String CLI = "org.zubda.cli..";

  private static final List<String> DOMAIN =
      List.of(REPORT, PLACE, ACTOR, LANGUAGE, MENTION, CLAIM, STORY, ACCOUNT);

  /** The rooms that are plain: all of the domain but the one that knows the NLP library. */
  private static final DescribedPredicate<JavaClass> PLAIN =
      resideInAnyPackage(DOMAIN.toArray(String[]::new))
          .and(DescribedPredicate.not(resideInAnyPackage(ENGLISH)))
          .as("are of the domain, but for language.en");

  @Test
  void reportImportsNoneOfOurs() {
    check(importsOnly(REPORT));
  }

  @Test
  void placeImportsNoneOfOurs() {
    check(importsOnly(PLACE));
  }

  @Test
  void actorImportsNoneOfOurs() {
    check(importsOnly(ACTOR));
  }

  @Test
  void languageImportsReport() {
    check(importsOnly(LANGUAGE, REPORT));
  }

  @Test
  void mentionImportsReportPlaceActorAndLanguage() {
    check(importsOnly(MENTION, REPORT, PLACE, ACTOR, LANGUAGE));
  }

  @Test
  void claimImportsWhatStandsAboveIt() {
    check(importsOnly(CLAIM, REPORT, PLACE, ACTOR, LANGUAGE, MENTION));
  }

  @Test
  void storyImportsWhatStandsAboveIt() {
    check(importsOnly(STORY, REPORT, PLACE, ACTOR, LANGUAGE, MENTION, CLAIM));
  }

  @Test
  void accountImportsWhatStandsAboveIt() {
    check(importsOnly(ACCOUNT, REPORT, PLACE, ACTOR, LANGUAGE, MENTION, CLAIM, STORY));
  }

  @Test
  void feedImportsReport() {
    check(importsOnly(FEED, REPORT));
  }

  @Test
  void storeImportsTheDomain() {
    check(importsOnly(STORE, DOMAIN.toArray(String[]::new)));
  }

  @Test
  void exportImportsTheDomain() {
    check(importsOnly(EXPORT, DOMAIN.toArray(String[]::new)));
  }

  @Test
  void serverImportsTheDomainTheStoreAndTheExports() {
    check(
        importsOnly(
            SERVER,
            Stream.concat(DOMAIN.stream(), Stream.of(STORE, EXPORT)).toArray(String[]::new)));
  }

  @Test
  void onlyTheServerKnowsTheLibraryThatServes() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(SERVER)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("io.javalin..", "org.eclipse.jetty..", "jakarta.."));
  }

  @Test
  void qualityImportsNoneOfOurs() {
    check(importsOnly(QUALITY));
  }

  @Test
  void nobodyImportsTheCommandLine() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(CLI));
  }

  @Test
  void packagesFormNoCircle() {
    check(SlicesRuleDefinition.slices().matching("org.zubda.(*)..").should().beFreeOfCycles());
  }

  @Test
  void everyClassStandsInAPackageOfTheTable() {
    check(
        classes()
            .should()
            .resideInAnyPackage(
                Stream.concat(DOMAIN.stream(), Stream.of(FEED, STORE, EXPORT, SERVER, QUALITY, CLI))
                    .toArray(String[]::new)));
  }

  @Test
  void onlyEnglishKnowsTheLibraryBehindIt() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(ENGLISH)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("edu.stanford.."));
  }

  @Test
  void theDomainOpensNoFile() {
    check(
        noClasses()
            .that(PLAIN)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.io\\.(File|FileReader|FileWriter|File(In|Out)putStream|RandomAccessFile)"));
  }

  @Test
  void theDomainUsesNoNetwork() {
    check(
        noClasses()
            .that(PLAIN)
            .should()
            .dependOnClassesThat()
            .haveNameMatching("java\\.net\\.(?!URI).*|javax\\.net\\..*"));
  }

  @Test
  void theDomainAsksNoClock() {
    check(
        noClasses()
            .that(PLAIN)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould(callNow()));
  }

  @Test
  void theWebAsksNoClockButTheOneHandedIn() {
    check(
        noClasses()
            .that()
            .resideInAPackage(WEB)
            .should()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould(callNow()));
  }

  @Test
  void filesKnowNothingOfTheWeb() {
    check(
        noClasses()
            .that()
            .resideInAPackage("org.zubda.feed")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(WEB));
  }

  @Test
  void onlyOneClassKnowsTheLibraryThatFetches() {
    check(
        noClasses()
            .that()
            .haveNameNotMatching("org\\.zubda\\.feed\\.web\\.Exchange(\\$.*)?")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.apache.hc.."));
  }

  @Test
  void theDomainTakesNoChance() {
    check(
        noClasses()
            .that(PLAIN)
            .should()
            .dependOnClassesThat()
            .haveNameMatching(
                "java\\.util\\.(Random|UUID|concurrent\\.ThreadLocalRandom)|java\\.security\\.SecureRandom"));
  }

  @Test
  void staticFieldsAreFinal() {
    check(
        fields()
            .that()
            .areStatic()
            .and()
            .doNotHaveModifier(com.tngtech.archunit.core.domain.JavaModifier.SYNTHETIC)
            .should()
            .beFinal());
  }

  @Test
  void onlyTheCommandLinePrints() {
    check(
        noClasses()
            .that()
            .resideOutsideOfPackage(CLI)
            .should()
            .accessField(System.class, "out")
            .orShould()
            .accessField(System.class, "err")
            .orShould()
            .callMethod(Throwable.class, "printStackTrace"));
  }

  @Test
  void nothingIsNamedForWhatItHelps() {
    check(
        classes()
            .should(haveNoNameThatSaysNothing())
            .as(
                "no package or class is called util, common,"
                    + " core, impl, manager, helper, processor or service"));
  }

  @Test
  void nothingLeavesTheProcessButTheMain() {
    check(
        noClasses()
            .that()
            .doNotHaveFullyQualifiedName("org.zubda.cli.Zubda")
            .should()
            .callMethod(System.class, "exit", int.class));
  }

  @Test
  void nothingIsWrittenForAnotherDay() {
    check(noMethods().should().beAnnotatedWith(Deprecated.class));
  }

  private static void check(ArchRule rule) {
    rule.check(OURS);
  }

  /** Classes of a package import, of ours, only these packages and their own. */
  private static ArchRule importsOnly(String own, String... others) {
    String[] allowed = Stream.concat(Stream.of(own), Stream.of(others)).toArray(String[]::new);
    return noClasses()
        .that()
        .resideInAPackage(own)
        .should()
        .dependOnClassesThat(
            resideInAnyPackage("org.zubda..")
                .and(DescribedPredicate.not(resideInAnyPackage(allowed)))
                .as("are ours and in none of " + String.join(", ", allowed)))
        .allowEmptyShould(true);
  }

  private static ArchCondition<JavaClass> callNow() {
    return new ArchCondition<>("ask what time it is") {
      @Override
      public void check(JavaClass of, ConditionEvents events) {
        of.getMethodCallsFromSelf().stream()
            .filter(
                call ->
                    call.getTargetOwner().getPackageName().equals("java.time")
                        && call.getTarget().getName().equals("now"))
            .forEach(call -> events.add(SimpleConditionEvent.satisfied(of, call.getDescription())));
      }
    };
  }

  private static final Pattern SAYS_NOTHING =
      Pattern.compile(
          "(?i)(^|.*\\.)(utils?|common|core|impl|managers?|helpers?|processors?|services?)(\\..*|$)"
              + "|.*(Utils?|Impl|Manager|Helper|Processor|Service)$");

  private static ArchCondition<JavaClass> haveNoNameThatSaysNothing() {
    return new ArchCondition<>("have a name that says what it is") {
      @Override
      public void check(JavaClass of, ConditionEvents events) {
        if (SAYS_NOTHING.matcher(of.getName()).matches()) {
          events.add(SimpleConditionEvent.violated(of, of.getName() + " says nothing"));
        }
      }
    };
  }
}
