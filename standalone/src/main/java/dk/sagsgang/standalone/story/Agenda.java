package dk.sagsgang.standalone.story;

import dk.sagsgang.events.cases.BriefSubmitted;
import dk.sagsgang.events.cases.CasePlacedOnAgenda;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.Text;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sentences about what stands on an agenda. */
final class Agenda {

    private static final int LONGEST_BRIEF = 240;

    private Agenda() {}

    static String placed(CasePlacedOnAgenda event) {
        Integer number = event.number();
        String routed = event.routedTo().isEmpty()
                ? ""
                : ", sendes til "
                        + Danish.enumeration(event.routedTo().stream()
                                .map(CommitteeCode::value)
                                .toList());
        return "På dagsordenen i " + event.committee() + " den " + Danish.day(event.meetingDay()) + " som punkt "
                + (number == null ? event.item().position() : number) + ": " + event.title() + " ("
                + Words.openness(event.openness()) + " " + Words.purpose(event.purpose()) + routed + ") ["
                + event.item().meeting() + ", plads " + event.item().position() + "]";
    }

    /** The first part that is there, shortened: the whole brief is a click away and would drown the story. */
    static String brief(BriefSubmitted event) {
        String text = Stream.of(event.resume(), event.statement(), event.economy(), event.coordination())
                .flatMap(Agenda::present)
                .findFirst()
                .orElse("");
        return "Sagsfremstilling: " + shortened(text.replaceAll("\\s+", " "));
    }

    private static Stream<String> present(@Nullable Text part) {
        return part == null ? Stream.empty() : Stream.of(part.value());
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST_BRIEF) {
            return text;
        }
        int end = text.lastIndexOf(' ', LONGEST_BRIEF);
        return text.substring(0, end > 0 ? end : LONGEST_BRIEF) + " …";
    }
}
