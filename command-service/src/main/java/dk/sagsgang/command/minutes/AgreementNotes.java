package dk.sagsgang.command.minutes;

import dk.sagsgang.events.values.AgreementKind;
import dk.sagsgang.events.values.AgreementTerms;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.PartialDate;
import dk.sagsgang.events.values.Price;
import dk.sagsgang.events.values.Target;
import dk.sagsgang.events.values.Text;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the sentences of one item say of the agreement with one partner, and where they disagree. */
final class AgreementNotes {

    private Partner partner;
    private final Set<PartialDate> inForceFrom = new LinkedHashSet<>();
    private final Set<PartialDate> expires = new LinkedHashSet<>();
    private final Set<Period> duration = new LinkedHashSet<>();
    private final Set<Price> price = new LinkedHashSet<>();
    private final Set<Period> notice = new LinkedHashSet<>();
    private final Set<Target> targets = new LinkedHashSet<>();
    private final Set<LineRange> lines = new LinkedHashSet<>();
    private final Set<Period> extendedBy = new LinkedHashSet<>();
    private final Set<PartialDate> extendedTo = new LinkedHashSet<>();
    private final Set<LineRange> extensionLines = new LinkedHashSet<>();
    private final Doubts doubts;
    private @Nullable AgreementKind kind;
    private @Nullable String reason;
    private boolean provisional;
    private boolean decided;

    AgreementNotes(Partner partner, Doubts doubts) {
        this.partner = partner;
        this.doubts = doubts;
    }

    Partner partner() {
        return partner;
    }

    boolean hasStart() {
        return !inForceFrom.isEmpty();
    }

    Optional<LineRange> firstLines() {
        return lines.stream().findFirst();
    }

    void naming(Partner other, LineRange where) {
        lines.add(where);
        if (other.printed().length() > partner.printed().length()) {
            partner = other;
        }
    }

    /** Takes what a sentence states; of what is merely possible only the notice, which is a right to use. */
    void state(String sentence, LineRange where, boolean certain) {
        boolean extending = AgreementWords.tellsOfExtending(sentence);
        boolean any = false;
        if (certain) {
            any |= add(AgreementWords.inForceFrom(sentence), inForceFrom);
            any |= !extending && add(AgreementWords.expires(sentence), expires);
            any |= !extending && add(AgreementWords.duration(sentence), duration);
            any |= targets.addAll(AgreementWords.targets(sentence));
            if (AgreementWords.isTrial(sentence)) {
                kind = AgreementKind.TRIAL;
                any = true;
            } else if (AgreementWords.isInOperation(sentence)) {
                kind = AgreementKind.OPERATION;
                any = true;
            }
        }
        any |= add(AgreementWords.notice(sentence), notice);
        if (AgreementWords.speaksOfPrice(sentence)) {
            Optional<Price> stated = AgreementWords.price(sentence);
            any |= add(stated, price);
            if (stated.isEmpty()) {
                doubt("PRICE_UNCLEAR", "price", "Aftalens pris kan ikke læses entydigt.", where);
            }
        }
        if (any) {
            lines.add(where);
        }
    }

    /** Takes an extension that a sentence tells of, or that a followed recommendation decided. */
    void extend(String sentence, LineRange where, boolean decidedHere) {
        if (decidedHere && !decided) {
            extendedBy.clear();
            extendedTo.clear();
            extensionLines.clear();
            provisional = false;
        } else if (decided && !decidedHere) {
            return;
        }
        decided |= decidedHere;
        add(AgreementWords.extendedBy(sentence), extendedBy);
        add(AgreementWords.extendedTo(sentence), extendedTo);
        provisional |= AgreementWords.isProvisional(sentence);
        if (reason == null) {
            reason = AgreementWords.reason(sentence).orElse(null);
        }
        extensionLines.add(where);
    }

    ReadAgreement agreement(int item) {
        AgreementTerms terms = new AgreementTerms(
                new Text(partner.printed()),
                kind,
                only(inForceFrom, "inForceFrom"),
                only(duration, "duration"),
                only(expires, "expires"),
                only(price, "price"),
                only(notice, "notice"),
                List.copyOf(targets));
        ReadExtension extension = extension();
        AgreementChecks.check(terms, extension, lines.iterator().next(), doubts);
        Set<LineRange> all = new LinkedHashSet<>(lines);
        all.addAll(extensionLines);
        return new ReadAgreement(item, partner.id(), terms, extension, List.copyOf(all));
    }

    private @Nullable ReadExtension extension() {
        Period by = only(extendedBy, "extension");
        PartialDate to = only(extendedTo, "extension");
        if (by == null && to == null) {
            if (!extensionLines.isEmpty()) {
                doubt(
                        "EXTENSION_UNCLEAR",
                        "extension",
                        "Aftalen siges forlænget, men ikke hvor længe.",
                        extensionLines.iterator().next());
            }
            return null;
        }
        return new ReadExtension(by, to, provisional, decided, reason, List.copyOf(extensionLines));
    }

    /** The one value stated; of dates the most precise, if the others contain it; of several values none. */
    private <T> @Nullable T only(Set<T> stated, String about) {
        List<T> distinct = new ArrayList<>(stated);
        distinct.removeIf(one -> stated.stream().anyMatch(other -> contains(one, other)));
        if (distinct.size() > 1) {
            doubt(
                    "AGREEMENT_CONTRADICTION",
                    about,
                    "Teksten siger flere forskellige ting om aftalen.",
                    lines.iterator().next());
        }
        return distinct.size() == 1 ? distinct.getFirst() : null;
    }

    private static boolean contains(Object wider, Object finer) {
        return wider instanceof PartialDate wide
                && finer instanceof PartialDate fine
                && wide.precision().compareTo(fine.precision()) > 0
                && !fine.earliest().isBefore(wide.earliest())
                && !fine.latest().isAfter(wide.latest());
    }

    private void doubt(String code, String about, String message, LineRange where) {
        doubts.add(code, about, message, where);
    }

    private static <T> boolean add(Optional<T> value, Set<T> values) {
        value.ifPresent(values::add);
        return value.isPresent();
    }
}
