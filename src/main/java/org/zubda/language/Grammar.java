package org.zubda.language;

import java.util.ArrayList;
import java.util.List;

/**
 * Which word of a sentence hangs on which, as Universal Dependencies.
 *
 * @param heads for each token the index of the token that it hangs on; -1 for the root
 * @param relations for each token the relation to its head ("nsubj", "nmod:of", "root")
 */
public record Grammar(List<Integer> heads, List<String> relations) {

  /** A copy that can't be changed. */
  public Grammar {
    heads = List.copyOf(heads);
    relations = List.copyOf(relations);
  }

  /** The head's index, or -1 for the root. */
  public int head(int token) {
    return heads.get(token);
  }

  /** The relation to the head. */
  public String relation(int token) {
    return relations.get(token);
  }

  /** Whether the relation is the named one, or a finer one of it ("nmod" takes "nmod:poss"). */
  public boolean is(int token, String relation) {
    String own = relations.get(token);
    return own.equals(relation) || own.startsWith(relation + ":");
  }

  /** The tokens that hang directly on this one, in order. */
  public List<Integer> children(int token) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      if (heads.get(i) == token) {
        found.add(i);
      }
    }
    return found;
  }

  /** The tokens that hang directly on this one by one of the relations, in order. */
  public List<Integer> children(int token, String... wanted) {
    List<Integer> found = new ArrayList<>();
    for (int i : children(token)) {
      for (String relation : wanted) {
        if (is(i, relation)) {
          found.add(i);
          break;
        }
      }
    }
    return found;
  }

  /** Whether the second token is the first, or hangs on it directly or through others. */
  public boolean dominates(int upper, int lower) {
    int at = lower;
    for (int steps = 0; at >= 0 && steps <= heads.size(); steps++) {
      if (at == upper) {
        return true;
      }
      at = heads.get(at);
    }
    return false;
  }

  /** The token and all that hang on it, in order. */
  public List<Integer> subtree(int token) {
    List<Integer> found = new ArrayList<>();
    for (int i = 0; i < heads.size(); i++) {
      if (dominates(token, i)) {
        found.add(i);
      }
    }
    return found;
  }
}
