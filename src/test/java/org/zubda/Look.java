package org.zubda;
import java.nio.file.*;
public class Look { public static void main(String[] a) throws Exception {
  long t=System.nanoTime(); var e=TestEnglish.english(); System.out.println("load "+(System.nanoTime()-t)/1e9);
  for (String f : a) { t=System.nanoTime(); var d=e.read(TestEnglish.report(Files.readString(Path.of(f))));
   for (var s : d.sentences()) { System.out.println(s.kind()+" "+s); if (System.getProperty("g")!=null){ var g=s.grammar(); for (var k : s.tokens()) System.out.println("   "+k.index()+" "+k.text()+"/"+k.tag()+"/"+k.lemma()+"/"+k.name()+" <-"+g.relation(k.index())+"- "+g.head(k.index()));}}
   System.out.println((System.nanoTime()-t)/1e9);} } }
