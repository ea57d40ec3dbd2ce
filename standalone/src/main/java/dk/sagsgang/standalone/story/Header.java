package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.Person;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The head of the story: number, title, how far the case has come, and who has it. */
final class Header {

    private static final int LABEL_WIDTH = 19;

    private Header() {}

    static void write(Page page, CaseView view, String authorityName) {
        page.heading("Sag " + view.number() + (view.numberAssigned() ? " (tildelt nummer)" : "") + ": " + view.title());
        AsOf asOf = view.asOf();
        if (asOf != null) {
            line(page, "Set", asOf.told());
            asOf.uncertain().forEach(it -> line(page, "Uvist", it.told()));
        }
        line(page, "Myndighed", authorityName + " [" + view.authority() + "]");
        line(page, "Fase", Words.phase(view.phase()) + ", sagsstatus " + Words.progress(view.progress()));
        line(page, "Udvalg", committee(view.committee()));
        Person caseworker = view.caseworker();
        if (caseworker != null) {
            line(page, "Sagsbehandler", Phrases.people(caseworker, view.coCaseworkers()));
        }
        LocalDate closed = view.closedOn();
        if (closed != null) {
            line(page, "Afsluttet", Danish.day(closed));
        }
    }

    /** One labelled line; all labels of a page end in the same column. */
    static void line(Page page, String label, String words) {
        page.paragraph("  " + label + " ".repeat(Math.max(1, LABEL_WIDTH - label.length())), words);
    }

    private static String committee(CaseView.@Nullable Committee committee) {
        if (committee == null) {
            return "intet";
        }
        String name = committee.name();
        LocalDate dissolved = committee.dissolvedOn();
        return (name == null ? committee.code().value() : name + " [" + committee.code() + "]")
                + (dissolved == null ? "" : ", nedlagt " + Danish.day(dissolved));
    }
}
