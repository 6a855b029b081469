package dev.startuphelp.client.failure;

import dev.startuphelp.client.failure.Provocation.Client;
import java.util.List;

/** The provocations as a table for people: which failure is told how by which client's evidence. */
record ProvokedTable(List<Provocation> provocations) {

  String markdown() {
    StringBuilder text = new StringBuilder();
    int all = 0;
    int exact = 0;
    for (Provocation provocation : provocations) {
      all += provocation.ways().size();
      for (Client client : provocation.ways().keySet()) {
        exact += isExact(provocation, client) ? 1 : 0;
      }
    }
    text.append("Of ").append(all).append(" provoked failures ").append(exact);
    text.append(" are told exactly (").append(exact * 100 / all).append(" %).\n\n");
    text.append("| what is wrong | is |");
    for (Client client : Client.values()) {
      text.append(' ').append(client.title).append(" |");
    }
    text.append("\n|---|---|").append("---|".repeat(Client.values().length)).append('\n');
    for (Provocation provocation : provocations) {
      text.append(row(provocation));
    }
    return text.toString();
  }

  private static String row(Provocation provocation) {
    StringBuilder row = new StringBuilder("| ");
    row.append(provocation.what().replace("|", "\\|"));
    row.append(" | `").append(provocation.truth()).append("` |");
    for (Client client : Client.values()) {
      row.append(' ').append(cell(provocation, client)).append(" |");
    }
    return row.append('\n').toString();
  }

  private static String cell(Provocation provocation, Client client) {
    if (!provocation.ways().containsKey(client)) {
      return "";
    }
    if (isExact(provocation, client)) {
      return "yes";
    }
    StringBuilder told = new StringBuilder();
    for (Situation situation : provocation.expected(client)) {
      told.append(told.isEmpty() ? "" : " or ");
      told.append(situation == provocation.truth() ? "yes" : "`" + situation + "`");
    }
    return told.toString();
  }

  private static boolean isExact(Provocation provocation, Client client) {
    return provocation.expected(client).equals(List.of(provocation.truth()));
  }
}
