package dk.sagsgang.standalone.story;

import dk.sagsgang.events.cases.AgreementAmended;
import dk.sagsgang.events.cases.AgreementEntered;
import dk.sagsgang.events.cases.AgreementExtended;
import dk.sagsgang.events.cases.AgreementTerminated;
import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Text;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;

/** Sentences about agreements. */
final class Agreed {

    private Agreed() {}

    static String entered(AgreementEntered event) {
        return "Aftale " + event.agreement() + ": " + terms(event.terms());
    }

    static String amended(AgreementAmended event) {
        return "Om aftalen " + event.agreement() + " oplyses: " + terms(event.terms());
    }

    static String extended(AgreementExtended event) {
        Period by = event.by();
        Text reason = event.reason();
        return "Aftalen " + event.agreement() + " forlænges" + (event.provisional() ? " foreløbigt" : "")
                + (by == null ? "" : " med " + Danish.period(by)) + " til " + Danish.dateAndCode(event.expires())
                + (event.expiryDerived() ? " (udledt)" : "") + Phrases.decidedAt(event.decidedAt())
                + (reason == null ? "" : ". Begrundelse: " + reason);
    }

    static String terminated(AgreementTerminated event) {
        return "Aftalen " + event.agreement() + " opsiges " + Danish.day(event.noticeGivenOn()) + " og ophører "
                + Danish.day(event.endsOn()) + Phrases.why(event.reason());
    }

    private static String terms(AgreementTerms terms) {
        List<String> parts = new ArrayList<>();
        Text partner = terms.partner();
        if (partner != null) {
            parts.add("med " + partner);
        }
        AgreementKind kind = terms.kind();
        if (kind != null) {
            parts.add(Words.kind(kind) + " [" + kind + "]");
        }
        PartialDate from = terms.inForceFrom();
        if (from != null) {
            parts.add("i kraft " + Danish.dateAndCode(from));
        }
        Period duration = terms.duration();
        if (duration != null) {
            parts.add("varer " + Danish.period(duration));
        }
        PartialDate expires = terms.expires();
        if (expires != null) {
            parts.add("udløber " + Danish.dateAndCode(expires));
        }
        Price price = terms.price();
        if (price != null) {
            parts.add(Danish.amount(price.amount()) + " " + Words.per(price.per()) + Words.vat(price.vat()));
        }
        Period notice = terms.notice();
        if (notice != null) {
            parts.add("opsigelsesvarsel " + Danish.period(notice));
        }
        terms.targets().forEach(target -> parts.add(Words.target(target)));
        return String.join("; ", parts);
    }
}
