package dk.sagsgang.events.cases;

import dk.sagsgang.events.values.CommitteeCode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which committee has a case: the one it came to last, by standing on its agenda (from the meeting's day) or by transfer
 * (from the day of it). Of one day a transfer counts more than an item, of two transfers the one recorded later, and of
 * two items the one further down the agenda.
 */
public final class CommitteeInCharge {

    private static final Comparator<CasePlacedOnAgenda> AS_MET = Comparator.comparing(CasePlacedOnAgenda::meetingDay)
            .thenComparingInt(it -> it.item().position())
            .thenComparing(it -> it.item().meeting().value());

    private CommitteeInCharge() {}

    /**
     * The committee on a day, from the items that stand on an agenda and the transfers in the order of recording. A case
     * that only later meetings take up is with the first of them already; null where no committee ever had it.
     */
    public static @Nullable CommitteeCode on(
            LocalDate day, List<CasePlacedOnAgenda> items, List<CaseTransferred> transfers) {
        List<CasePlacedOnAgenda> met = items.stream().sorted(AS_MET).toList();
        CasePlacedOnAgenda item = null;
        for (CasePlacedOnAgenda it : met) {
            item = it.meetingDay().isAfter(day) ? item : it;
        }
        CaseTransferred transfer = null;
        for (CaseTransferred it : transfers) {
            boolean later = transfer == null || !it.transferredOn().isBefore(transfer.transferredOn());
            transfer = later && !it.transferredOn().isAfter(day) ? it : transfer;
        }
        if (transfer != null && (item == null || !transfer.transferredOn().isBefore(item.meetingDay()))) {
            return transfer.to();
        }
        if (item != null) {
            return item.committee();
        }
        return met.isEmpty() ? null : met.getFirst().committee();
    }
}
