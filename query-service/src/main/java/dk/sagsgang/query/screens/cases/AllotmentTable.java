package dk.sagsgang.query.screens.cases;

import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.values.AllotmentStage;
import dk.sagsgang.events.values.Money;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Allotments of one stage and currency by purpose and year, with what they come to and the frame they must keep within. Sums
 * are made of the amounts that are shown, in øre; a year without a frame has none to exceed.
 */
record AllotmentTable(
        AllotmentStage stage, List<String> years, List<Row> rows, List<Money> sums, List<@Nullable Frame> frames) {

    /** A purpose with its amount in each year; null where there is none. */
    record Row(String purpose, List<@Nullable Money> amounts, Money sum) {}

    /** The frame of a year, and by how much the allotments exceed it; null where they keep within. */
    record Frame(Money amount, @Nullable Money exceededBy) {}

    public boolean isFramed() {
        return frames.stream().anyMatch(it -> it != null);
    }

    public Money total() {
        return sum(sums.stream(), sums.getFirst().currency());
    }

    static List<AllotmentTable> of(List<FundingAllotted> allotments, List<FrameSet> frames) {
        Set<List<Object>> kinds = new LinkedHashSet<>();
        allotments.forEach(it -> kinds.add(List.of(it.stage(), it.amount().currency())));
        return kinds.stream()
                .map(kind -> table(
                        (AllotmentStage) kind.getFirst(),
                        (String) kind.getLast(),
                        allotments.stream()
                                .filter(it -> kind.equals(
                                        List.of(it.stage(), it.amount().currency())))
                                .toList(),
                        frames))
                .toList();
    }

    private static AllotmentTable table(
            AllotmentStage stage, String currency, List<FundingAllotted> allotments, List<FrameSet> frames) {
        Set<Integer> years = new TreeSet<>();
        Map<String, List<FundingAllotted>> byPurpose = new LinkedHashMap<>();
        allotments.forEach(it -> {
            years.add(it.year());
            byPurpose
                    .computeIfAbsent(it.purpose().value(), purpose -> new ArrayList<>())
                    .add(it);
        });
        List<Row> rows = byPurpose.entrySet().stream()
                .map(it -> row(it.getKey(), it.getValue(), years, currency))
                .toList();
        List<Money> sums = years.stream()
                .map(year ->
                        sum(allotments.stream().filter(it -> it.year() == year).map(FundingAllotted::amount), currency))
                .toList();
        List<@Nullable Frame> ofYears = new ArrayList<>();
        int column = 0;
        for (int year : years) {
            ofYears.add(frame(year, sums.get(column++), frames));
        }
        return new AllotmentTable(
                stage, years.stream().map(it -> Integer.toString(it)).toList(), rows, sums, ofYears);
    }

    private static Row row(String purpose, List<FundingAllotted> allotments, Set<Integer> years, String currency) {
        List<@Nullable Money> amounts = new ArrayList<>();
        for (int year : years) {
            List<Money> ofYear = allotments.stream()
                    .filter(it -> it.year() == year)
                    .map(FundingAllotted::amount)
                    .toList();
            amounts.add(ofYear.isEmpty() ? null : sum(ofYear.stream(), currency));
        }
        return new Row(purpose, amounts, sum(allotments.stream().map(FundingAllotted::amount), currency));
    }

    private static @Nullable Frame frame(int year, Money allotted, List<FrameSet> frames) {
        return frames.stream()
                .filter(it -> it.year() == year && it.amount().currency().equals(allotted.currency()))
                .findFirst()
                .map(it -> new Frame(
                        it.amount(),
                        allotted.oere() > it.amount().oere()
                                ? new Money(allotted.oere() - it.amount().oere(), allotted.currency())
                                : null))
                .orElse(null);
    }

    private static Money sum(Stream<Money> amounts, String currency) {
        return new Money(amounts.mapToLong(Money::oere).reduce(0, Math::addExact), currency);
    }
}
