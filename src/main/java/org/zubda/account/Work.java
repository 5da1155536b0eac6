package org.zubda.account;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/** How pieces of work are done that don't depend on each other, and who is told how far it is. */
public interface Work {

  /** One piece after the other, and nobody is told. */
  Work PLAIN =
      new Work() {
        @Override
        public <T> List<T> all(List<Supplier<T>> pieces) {
          List<T> results = new ArrayList<>();
          pieces.forEach(piece -> results.add(piece.get()));
          return results;
        }
      };

  /** Does all the pieces, maybe several at a time; gives their results in the pieces' order. */
  <T> List<T> all(List<Supplier<T>> pieces);

  /** So many of all stories that are told anew have been told. */
  default void told(int stories, int ofAll) {}
}
