package dk.sagsgang.command.minutes;

import java.util.List;

/** What a member, or a party by its letter or name, had entered or did: who, and the words, less the names. */
public record ReadStatement(List<String> who, Found<String> text) {

    public ReadStatement {
        who = List.copyOf(who);
    }
}
