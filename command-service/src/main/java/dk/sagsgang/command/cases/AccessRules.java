package dk.sagsgang.command.cases;

import static dk.sagsgang.command.rules.Reason.ALREADY_RESTRICTED;
import static dk.sagsgang.command.rules.Reason.DOCUMENT_UNKNOWN;
import static dk.sagsgang.command.rules.Reason.NOT_RESTRICTED;

import dk.sagsgang.command.rules.Rejected;
import dk.sagsgang.events.cases.AccessRestricted;
import dk.sagsgang.events.cases.DocumentAttached;
import dk.sagsgang.events.cases.RestrictionLifted;
import dk.sagsgang.events.values.RestrictionScope;
import java.util.List;

/** Who may see what: a scope that is there is restricted once, and lifted only where it is restricted. */
final class AccessRules {

    private AccessRules() {}

    static AccessRestricted restrict(RestrictAccess command, CaseState state) {
        checkExists(command.scope(), state);
        if (state.restrictions().contains(command.scope())) {
            throw new Rejected(ALREADY_RESTRICTED, "This is restricted already.", "scope");
        }
        return new AccessRestricted(command.scope(), command.reason(), command.publicTitle());
    }

    static RestrictionLifted lift(LiftRestriction command, CaseState state) {
        if (!state.restrictions().contains(command.scope())) {
            throw new Rejected(NOT_RESTRICTED, "This is not restricted.", "scope");
        }
        return new RestrictionLifted(command.scope(), command.reason());
    }

    private static void checkExists(RestrictionScope scope, CaseState state) {
        switch (scope) {
            case RestrictionScope.WholeCase it -> {
                // A case that takes commands is there.
            }
            case RestrictionScope.Item it -> AgendaRules.item(it.item(), state);
            case RestrictionScope.Document it -> {
                if (!exists(it, state.documents())) {
                    throw new Rejected(DOCUMENT_UNKNOWN, "No document of this title is attached.", "scope");
                }
            }
        }
    }

    static boolean exists(RestrictionScope.Document document, List<DocumentAttached> attached) {
        return attached.stream().anyMatch(it -> it.title().equals(document.title()));
    }
}
