package dk.sagsgang.query.travel;

import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.query.store.StoredView;
import dk.sagsgang.query.travel.Moments.Asked;
import dk.sagsgang.query.travel.Moments.Found;
import dk.sagsgang.query.travel.Traveller.Journey;
import dk.sagsgang.query.web.Gate.Passed;
import dk.sagsgang.query.web.Problem;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers for one thing as of a moment, and says why there was none. */
@Component
public class TravelledAnswers {
    private final Moments moments;
    private final Traveller traveller;

    TravelledAnswers(Moments moments, Traveller traveller) {
        this.moments = moments;
        this.traveller = traveller;
    }

    /** What the stream was, with {@code asOf}; the reason is that of something of this kind which was not there then. */
    public byte[] one(Passed passed, StoredView stored, Asked asked, String reason) {
        Found found = moments.find(passed, asked);
        Journey journey = traveller.travel(stored, found.moment());
        byte[] answer = journey.answer();
        if (answer == null) {
            throw unknownThen(reason, found, journey.past().missing());
        }
        return AsOfJson.with(AsOfJson.of(journey.past(), found.moment(), found.recordedBy()), answer);
    }

    /** The answers of those streams that were there then. */
    public Map<StreamId, byte[]> several(Passed passed, Collection<StoredView> stored, Asked asked) {
        Moment moment = moments.find(passed, asked).moment();
        Map<StreamId, byte[]> answers = new HashMap<>();
        for (StoredView view : stored) {
            byte[] answer = traveller.travel(view, moment).answer();
            if (answer != null) {
                answers.put(view.stream(), answer);
            }
        }
        return answers;
    }

    static Problem unknownThen(String reason, Found found, Past.@Nullable Missing missing) {
        Moment moment = found.moment();
        return Problem.unknown(
                reason,
                switch (Objects.requireNonNull(missing)) {
                    case RECORDED -> "Nothing of this had been recorded by position " + moment.position() + ".";
                    case STATED ->
                        "No source had stated anything of this by " + moment.statedBy() + ", as recorded by position "
                                + moment.position() + ".";
                    case HELD -> "Nothing that is known of this held on " + moment.validOn() + " already.";
                });
    }
}
