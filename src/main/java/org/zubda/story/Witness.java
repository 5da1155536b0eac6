package org.zubda.story;

import java.util.Optional;
import org.zubda.actor.Actor;

/**
 * Who stands behind a claim: the deepest named origin of its chain, or the outlet where it speaks
 * itself.
 *
 * @param key what tells it from others; the same for all that are one voice
 * @param name as shown
 * @param actor the named origin; empty for an outlet's own voice
 * @param ownVoice whether an outlet speaks itself
 */
public record Witness(String key, String name, Optional<Actor> actor, boolean ownVoice) {

  /** Whether it is a fighting party: what it says of its enemy serves itself. */
  public boolean partisan() {
    return actor
        .map(
            a ->
                switch (a.kind()) {
                  case REBEL, MILITIA, MILITARY -> true;
                  case GOVERNMENT,
                      POLICE,
                      CIVILIANS,
                      MONITOR,
                      MEDIA,
                      AGENCY,
                      STATE_MEDIA,
                      SOCIAL_MEDIA,
                      INTERNATIONAL_ORGANISATION,
                      AID_ORGANISATION,
                      ANALYST,
                      OFFICIAL,
                      WITNESS,
                      PERSON,
                      UNNAMED,
                      OTHER ->
                      false;
                })
        .orElse(false);
  }
}
