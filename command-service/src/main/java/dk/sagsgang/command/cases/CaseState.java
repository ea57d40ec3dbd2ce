package dk.sagsgang.command.cases;

import dk.sagsgang.events.cases.*;
import dk.sagsgang.events.statements.Stated;
import dk.sagsgang.events.statements.Statements;
import dk.sagsgang.events.values.AgendaItem;
import dk.sagsgang.events.values.AgreementId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.EventId;
import dk.sagsgang.events.values.RestrictionScope;
import dk.sagsgang.events.values.Text;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case as its facts leave it, immutable. It keeps the facts and folds those that count when someone looks, so an
 * annulled fact leaves no trace but its place in the history; {@link #evolve} takes constant time and never fails. Where
 * sources differ the one stated last counts, whatever order they were recorded in.
 */
public final class CaseState {

    private static final CaseState NONE = new CaseState(null);

    private final @Nullable Link last;
    private volatile @Nullable Course course;

    private CaseState(@Nullable Link last) {
        this.last = last;
    }

    /** A case of which nothing was recorded. */
    public static CaseState none() {
        return NONE;
    }

    /** The case after one more fact. */
    public CaseState evolve(Fact fact) {
        return new CaseState(new Link(fact, last));
    }

    public boolean exists() {
        return course().opened != null;
    }

    public @Nullable CaseNumber number() {
        CaseOpened opened = course().opened;
        return opened == null ? null : opened.number();
    }

    public boolean isClosed() {
        return closedOn() != null;
    }

    public @Nullable LocalDate closedOn() {
        return course().closedOn;
    }

    public @Nullable LocalDate reopenedOn() {
        return course().reopenedOn;
    }

    /** The title as stated last; null before the case was opened. */
    public @Nullable Text title() {
        Stated<Text> latest = titles().latest();
        return latest == null ? null : latest.value();
    }

    public @Nullable LocalDate titleStatedOn() {
        Stated<Text> latest = titles().latest();
        return latest == null ? null : latest.statedOn();
    }

    public Statements<Text> titles() {
        return new Statements<>(course().titles);
    }

    /** The caseworker and those beside them as stated last; null where nobody was assigned. */
    public @Nullable CaseworkerAssigned caseworker() {
        Stated<CaseworkerAssigned> latest = caseworkers().latest();
        return latest == null ? null : latest.value();
    }

    public Statements<CaseworkerAssigned> caseworkers() {
        return new Statements<>(course().caseworkers);
    }

    public Map<AgendaItem, ItemState> items() {
        return Collections.unmodifiableMap(course().items);
    }

    public Map<AgreementId, AgreementState> agreements() {
        return Collections.unmodifiableMap(course().agreements);
    }

    public List<FundingAllotted> allotments() {
        return Collections.unmodifiableList(course().allotments);
    }

    /** What was stated of each year's frame. */
    public Map<Integer, Statements<FrameSet>> frames() {
        return Collections.unmodifiableMap(course().frames);
    }

    public List<IndicatorReported> indicators() {
        return Collections.unmodifiableList(course().indicators);
    }

    /** All documents, those of items included. */
    public List<DocumentAttached> documents() {
        return Collections.unmodifiableList(course().documents);
    }

    public List<EarlierDecisionCited> citedDecisions() {
        return Collections.unmodifiableList(course().citations);
    }

    public Map<Integer, FollowUpState> followUps() {
        return Collections.unmodifiableMap(course().followUps);
    }

    public Set<RestrictionScope> restrictions() {
        return Collections.unmodifiableSet(course().restrictions);
    }

    public Set<String> dismissedFindings() {
        return Collections.unmodifiableSet(course().dismissedFindings);
    }

    /** The committee that has the case on a day; null before any had it. */
    public @Nullable CommitteeCode committeeOn(LocalDate day) {
        return course().committeeOn(day);
    }

    /** A recorded fact by its id, annulled ones included; null where there is none. */
    public @Nullable Fact fact(EventId id) {
        for (Link link = last; link != null; link = link.before) {
            if (link.fact.id().equals(id)) {
                return link.fact;
            }
        }
        return null;
    }

    public boolean isAnnulled(EventId fact) {
        return annulled().contains(fact);
    }

    /** Every fact in the order of recording, annulled ones included. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        for (Link link = last; link != null; link = link.before) {
            facts.add(link.fact);
        }
        Collections.reverse(facts);
        return facts;
    }

    /** The facts that were not annulled, in the order of recording. */
    List<Fact> countingFacts() {
        Set<EventId> annulled = annulled();
        return facts().stream().filter(it -> !annulled.contains(it.id())).toList();
    }

    private Set<EventId> annulled() {
        Set<EventId> annulled = new HashSet<>();
        for (Link link = last; link != null; link = link.before) {
            if (link.fact.event() instanceof FactAnnulled it) {
                annulled.add(it.fact());
            }
        }
        return annulled;
    }

    private Course course() {
        Course folded = course;
        if (folded == null) {
            folded = Course.of(countingFacts());
            course = folded;
        }
        return folded;
    }

    /** The facts as a chain, so that a case with many shares them with the case one fact earlier. */
    private record Link(Fact fact, @Nullable Link before) {}
}
