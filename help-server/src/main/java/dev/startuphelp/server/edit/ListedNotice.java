package dev.startuphelp.server.edit;

import dev.startuphelp.protocol.Notice;
import java.time.Instant;
import java.util.Optional;

/**
 * A notice in a file and its place.
 *
 * @param number from 1, in the order of the file
 * @param id empty when it has none
 * @param isOfTheSimpleForm whether it stands at the top level of the file, not in a list
 * @param notice empty when it cannot be used
 */
public record ListedNotice(
    int number, Optional<String> id, boolean isOfTheSimpleForm, Optional<Notice> notice) {

  /** Its name for a person: the id, else the number. */
  public String name() {
    return id.orElse(String.valueOf(number));
  }

  /** Whether a person may mean it by that name: its id, or its number as 2 or #2. */
  public boolean isNamed(String name) {
    return id.filter(name::equals).isPresent()
        || name.equals("#" + number)
        || name.equals(String.valueOf(number));
  }

  /** Whether it is in force; one that cannot be used never is. */
  public boolean isActive(Instant now) {
    return notice.filter(known -> known.statusAt(now) == Notice.Status.ACTIVE).isPresent();
  }

  /** Whether it is announced ahead; one that cannot be used never is. */
  public boolean isUpcoming(Instant now) {
    return notice.filter(known -> known.statusAt(now) == Notice.Status.UPCOMING).isPresent();
  }

  /** Whether its time is over; one that cannot be used has none. */
  public boolean hasEnded(Instant now) {
    return notice.filter(known -> known.statusAt(now) == Notice.Status.ENDED).isPresent();
  }
}
