package dk.sagsgang.standalone.story;

import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.PartialDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;

/** An agreement as it stands now, with the terms that a source has stated or that follow from them. */
final class AgreementTold {

    private AgreementTold() {}

    static void write(Page page, AgreementView agreement) {
        String partner = agreement.partner();
        AgreementKind kind = agreement.kind();
        page.heading("Aftale [" + agreement.agreement() + "]"
                + (partner == null ? "" : ": " + partner)
                + (kind == null ? "" : ", " + Words.kind(kind) + " [" + kind + "]"));
        String status = agreement.status();
        if (status != null) {
            Header.line(page, "Status", Words.status(status));
        }
        String running = agreement.running();
        if (running != null) {
            Header.line(page, "Løb den dag", Words.running(running));
        }
        date(page, "I kraft", agreement.inForceFrom(), "");
        Period duration = agreement.duration();
        if (duration != null) {
            Header.line(page, "Varighed", Danish.period(duration));
        }
        date(page, "Udløber", agreement.expires(), agreement.expiryDerived() ? " (udledt, ingen kilde siger det)" : "");
        PartialDate original = agreement.originallyExpires();
        if (original != null && !original.equals(agreement.expires())) {
            date(page, "Oprindeligt udløb", original, "");
        }
        agreement.extensions().forEach(extension -> Header.line(page, "Forlænget", extended(extension)));
        AgreementView.Cost price = agreement.price();
        if (price != null) {
            Header.line(
                    page,
                    "Pris",
                    Danish.amount(price.amount()) + " " + Words.per(price.per()) + Words.vat(price.vat()));
        }
        Period notice = agreement.notice();
        if (notice != null) {
            Header.line(page, "Opsigelsesvarsel", Danish.period(notice));
        }
        date(page, "Opsiges senest", agreement.noticeDeadline(), "");
        agreement.targets().forEach(target -> Header.line(page, "Mål", Words.target(target)));
        date(page, "Ophører", agreement.endsOn(), "");
    }

    private static void date(Page page, String label, @Nullable PartialDate date, String remark) {
        if (date != null) {
            Header.line(page, label, Danish.dateAndCode(date) + remark);
        }
    }

    private static String extended(AgreementView.Extension extension) {
        Period by = extension.by();
        String reason = extension.reason();
        return Danish.day(extension.agreedOn())
                + (extension.provisional() ? " foreløbigt" : "")
                + (by == null ? "" : " med " + Danish.period(by))
                + " til " + Danish.dateAndCode(extension.expires())
                + (extension.expiryDerived() ? " (udledt)" : "")
                + Phrases.decidedAt(extension.decidedAt())
                + (reason == null ? "" : ". Begrundelse: " + reason);
    }
}
