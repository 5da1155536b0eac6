package org.zubda.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openapitools.codegen.CodegenConstants;
import org.openapitools.codegen.DefaultGenerator;
import org.openapitools.codegen.config.CodegenConfigurator;
import org.zubda.cli.OpenDesk;

/** A client that OpenAPI Generator makes of the description goes through the desk as it runs. */
class ApiClientTest {

  @TempDir Path folder;

  @Test
  void aGeneratedClientBringsInAsksDecidesAndTakesAway() throws Exception {
    try (OpenDesk open = OpenDesk.withToken(Files.createDirectory(folder.resolve("desk")))) {
      Path description = folder.resolve("openapi.json");
      Files.write(description, new OpenApi(open.server().api().routes()).bytes());
      Path sources = generated(description);
      try (InputStream way = ApiClientTest.class.getResourceAsStream("ClientWay.java.txt")) {
        Files.copy(way, sources.resolve("client").resolve("ClientWay.java"));
      }
      Path classes = compiled(sources);
      try (URLClassLoader loader =
          new URLClassLoader(
              new URL[] {classes.toUri().toURL()}, ApiClientTest.class.getClassLoader())) {
        @SuppressWarnings("unchecked")
        BiFunction<String, String, List<String>> way =
            (BiFunction<String, String, List<String>>)
                loader.loadClass("client.ClientWay").getConstructor().newInstance();
        assertThat(way.apply(open.address(""), OpenDesk.TOKEN))
            .containsExactly(
                "Client Wire",
                "1 reports",
                "Merca shelled",
                "killed 6 single",
                "Shells killed six civilians in Merca on Monday, a hospital said.",
                "correct stands",
                "7",
                "refused with 409",
                "6",
                "2 decisions",
                "account.geojson – notes",
                "formats");
      }
      assertThat(open.trouble()).isEmpty();
    }
  }

  private Path generated(Path description) {
    Path out = folder.resolve("client");
    CodegenConfigurator options =
        new CodegenConfigurator()
            .setInputSpec(description.toString())
            .setGeneratorName("java")
            .setLibrary("native")
            .setOutputDir(out.toString())
            .setInvokerPackage("client")
            .setApiPackage("client.api")
            .setModelPackage("client.model")
            .addAdditionalProperty("openApiNullable", "false")
            .addAdditionalProperty("useJakartaEe", "true");
    DefaultGenerator generator = new DefaultGenerator();
    for (String left :
        List.of(
            CodegenConstants.API_TESTS,
            CodegenConstants.MODEL_TESTS,
            CodegenConstants.API_DOCS,
            CodegenConstants.MODEL_DOCS)) {
      generator.setGeneratorPropertyDefault(left, "false");
    }
    generator.opts(options.toClientOptInput()).generate();
    return out.resolve("src/main/java");
  }

  private Path compiled(Path sources) throws IOException {
    Path classes = Files.createDirectory(folder.resolve("classes"));
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter said = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> all = Files.walk(sources)) {
      List<Path> java = all.filter(f -> f.toString().endsWith(".java")).toList();
      boolean done =
          compiler
              .getTask(
                  said,
                  files,
                  null,
                  List.of(
                      "-d",
                      classes.toString(),
                      "-proc:none",
                      "-nowarn",
                      "-cp",
                      System.getProperty("java.class.path")),
                  null,
                  files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(done).as(said.toString()).isTrue();
    }
    return classes;
  }
}
