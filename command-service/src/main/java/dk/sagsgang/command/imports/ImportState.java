package dk.sagsgang.command.imports;

import dk.sagsgang.events.imports.FactReviewed;
import dk.sagsgang.events.imports.ImportApplied;
import dk.sagsgang.events.imports.ImportEvent;
import dk.sagsgang.events.imports.ImportUndone;
import dk.sagsgang.events.imports.MinutesRead;
import dk.sagsgang.events.values.CaseId;
import java.util.List;

/** How far the import of one document has come, how many facts it recorded, and about which cases. */
record ImportState(Progress progress, int facts, List<CaseId> cases) {

    enum Progress {
        NONE,
        READ,
        APPLIED,
        UNDONE
    }

    static final ImportState NONE = new ImportState(Progress.NONE, 0, List.of());

    ImportState evolve(ImportEvent event) {
        return switch (event) {
            case MinutesRead it -> new ImportState(Progress.READ, facts, cases);
            case ImportApplied it -> new ImportState(Progress.APPLIED, it.facts(), it.cases());
            case ImportUndone it -> new ImportState(Progress.UNDONE, facts, cases);
            case FactReviewed it -> this;
        };
    }
}
