package dk.sagsgang.command.imports;

import dk.sagsgang.events.cases.FollowUpScheduled;
import dk.sagsgang.events.cases.FrameSet;
import dk.sagsgang.events.cases.FundingAllotted;
import dk.sagsgang.events.cases.IndicatorReported;
import dk.sagsgang.events.values.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The indicators, allotments, frames and follow-ups of a case, as far as an import asks whether one is news. */
final class FiguresOnRecord {

    private record StatedFrame(LocalDate on, int year, Money amount) {}

    private final List<IndicatorReported> indicators = new ArrayList<>();
    private final List<FundingAllotted> allotments = new ArrayList<>();
    private final List<StatedFrame> frames = new ArrayList<>();
    private final List<FollowUpScheduled> followUps = new ArrayList<>();

    FiguresOnRecord copy() {
        FiguresOnRecord copy = new FiguresOnRecord();
        copy.indicators.addAll(indicators);
        copy.allotments.addAll(allotments);
        copy.frames.addAll(frames);
        copy.followUps.addAll(followUps);
        return copy;
    }

    void add(IndicatorReported indicator) {
        indicators.add(indicator);
    }

    void add(FundingAllotted allotment) {
        allotments.add(allotment);
    }

    void add(FrameSet frame, LocalDate statedOn) {
        frames.add(new StatedFrame(statedOn, frame.year(), frame.amount()));
    }

    void add(FollowUpScheduled followUp) {
        followUps.add(followUp);
    }

    /** Whether a figure is there already; one without a day is, where any of its name has its value. */
    boolean holds(IndicatorReported indicator) {
        return indicators.stream()
                .anyMatch(it -> it.indicator().equals(indicator.indicator())
                        && it.value().compareTo(indicator.value()) == 0
                        && (indicator.asOf() == null || indicator.asOf().equals(it.asOf())));
    }

    /** Whether another value is there for the same figure and date. */
    boolean contradicts(IndicatorReported indicator) {
        return indicator.asOf() != null
                && indicators.stream()
                        .anyMatch(it -> it.indicator().equals(indicator.indicator())
                                && Objects.equals(it.asOf(), indicator.asOf())
                                && it.value().compareTo(indicator.value()) != 0);
    }

    /** Whether the same money is there, as far along as this or farther. */
    boolean holds(FundingAllotted allotment) {
        return allotments.stream()
                .anyMatch(it -> isSame(it, allotment) && it.stage().compareTo(allotment.stage()) >= 0);
    }

    /** Whether the purpose has another amount in that year, as far along as this or farther. */
    boolean contradicts(FundingAllotted allotment) {
        return allotments.stream()
                .anyMatch(it -> it.year() == allotment.year()
                        && Wording.same(it.purpose(), allotment.purpose())
                        && !it.amount().equals(allotment.amount())
                        && it.stage().compareTo(allotment.stage()) >= 0);
    }

    /** Whether the year's frame, as stated up to a day, is this one already. */
    boolean holds(FrameSet frame, LocalDate day) {
        StatedFrame last = null;
        for (StatedFrame it : frames) {
            boolean counts = it.year() == frame.year() && !it.on().isAfter(day);
            if (counts && (last == null || !it.on().isBefore(last.on()))) {
                last = it;
            }
        }
        return last != null && last.amount().equals(frame.amount());
    }

    /** Whether another frame for the year was stated on the very day. */
    boolean contradicts(FrameSet frame, LocalDate day) {
        return frames.stream()
                .anyMatch(it -> it.year() == frame.year()
                        && it.on().equals(day)
                        && !it.amount().equals(frame.amount()));
    }

    boolean holds(FollowUpScheduled followUp) {
        return followUps.stream()
                .anyMatch(it -> it.due().equals(followUp.due()) && Wording.same(it.what(), followUp.what()));
    }

    private static boolean isSame(FundingAllotted one, FundingAllotted other) {
        return one.year() == other.year()
                && one.amount().equals(other.amount())
                && Wording.same(one.purpose(), other.purpose());
    }
}
