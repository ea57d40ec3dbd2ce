package dk.sagsgang.command.minutes;

import dk.sagsgang.command.minutes.danish.Danish;
import dk.sagsgang.events.values.LineRange;
import dk.sagsgang.events.values.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The bodies that an item is sent on to: those that the decision, or a recommendation that it follows, names as next. */
final class Referrals {

    private static final Pattern SENT_ON = Danish.pattern(
            "\\b(?:behandles|oversendes|oversendt|fremsendes|fremsendt"
                    + "|videresendes|videresendt|genfremsendes|tilbagesendes|henvises|sendes(?! i høring)(?: videre| tilbage)?|forelægges"
                    + "|anbefales|anbefaler|anbefalet|indstilles|indstiller|til (?:godkendelse|behandling) i)\\b(?<rest>[^.]{0,300}+(?:(?<=\\d)\\.[^.]{0,100}+){0,10}+)");
    private static final Pattern OTHER_BODY_DECIDES =
            Danish.pattern("^(?:at )?(?<body>byrådet|kommunalbestyrelsen|regionsrådet|økonomi[\\w -]*udvalget)\\b");
    private static final Set<Outcome> FOLLOWED =
            Set.of(Outcome.APPROVED, Outcome.APPROVED_WITH_CHANGES, Outcome.REFERRED);

    private Referrals() {}

    static List<String> read(
            Verdict verdict,
            Recommendation recommendation,
            Committees committees,
            @Nullable String own,
            Doubts doubts) {
        Found<Outcome> outcome = verdict.outcome();
        Found<String> decision = verdict.text();
        List<String> bodies = new ArrayList<>();
        if (decision == null) {
            return bodies;
        }
        if (outcome == null) {
            collect(decision.value(), decision.lines(), committees, own, bodies, doubts);
            if (!bodies.isEmpty()) {
                unclear("Udfaldet er ukendt; se efter, om punktet sendes videre.", decision.lines(), doubts);
            }
            return bodies;
        }
        collect(decision.value(), decision.lines(), committees, own, bodies, doubts);
        if (FOLLOWED.contains(outcome.value())) {
            for (Found<String> point : recommendation.points()) {
                collect(point.value(), point.lines(), committees, own, bodies, doubts);
                Matcher other = OTHER_BODY_DECIDES.matcher(point.value());
                if (other.find() && !committees.namedIn(other.group("body")).contains(own)) {
                    unclear(
                            "Indstillingen lader et andet organ beslutte; se efter, om punktet sendes videre.",
                            point.lines(),
                            doubts);
                }
            }
            Found<String> by = recommendation.by();
            if (!recommendation.sentOnTo().isEmpty() && by != null) {
                collect("indstiller " + recommendation.sentOnTo(), by.lines(), committees, own, bodies, doubts);
            }
        }
        if (outcome.value() == Outcome.REFERRED && bodies.isEmpty()) {
            unclear("Det fremgår ikke, hvem punktet er sendt videre til.", outcome.lines(), doubts);
        }
        return bodies;
    }

    private static void collect(
            String text,
            LineRange lines,
            Committees committees,
            @Nullable String own,
            List<String> bodies,
            Doubts doubts) {
        Matcher sent = SENT_ON.matcher(text);
        while (sent.find()) {
            for (String body : committees.namedIn(sent.group("rest"))) {
                if (!body.equals(own) && !bodies.contains(body)) {
                    bodies.add(body);
                    if (committees.areCoded() && !committees.knows(body)) {
                        unclear("»" + Quotes.shortened(body) + "« har ingen kendt udvalgskode.", lines, doubts);
                    }
                }
            }
        }
    }

    private static void unclear(String message, LineRange lines, Doubts doubts) {
        doubts.add("REFERRAL_UNCLEAR", "referredTo", message, lines);
    }
}
