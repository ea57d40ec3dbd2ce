package dk.sagsgang.query.screens.actions;

import dk.sagsgang.events.values.Person;
import dk.sagsgang.query.screens.facts.FieldWords;
import dk.sagsgang.query.screens.shell.Wording;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What forms about a meeting go by, as it was and as it is, in words. Its agenda is told by the facts beside. */
final class MeetingChanges {
    private final Wording show;
    private final FieldWords fields;

    MeetingChanges(Wording show) {
        this.show = show;
        this.fields = new FieldWords(show);
    }

    List<FieldWords.Changed> between(MeetingNow then, MeetingNow now) {
        List<FieldWords.Changed> changes = new ArrayList<>();
        add(changes, named("status"), then, now, it -> show.words("actions.status." + it.status()));
        add(changes, named("day"), then, now, it -> show.day(it.day()));
        add(changes, named("time"), then, now, it -> show.time(it.time()));
        add(changes, named("place"), then, now, it -> Objects.toString(it.place(), ""));
        add(changes, happened("AgendaPublished"), then, now, it -> show.day(it.agendaPublishedOn()));
        add(changes, named("present"), then, now, it -> names(it.present()));
        add(changes, named("absent"), then, now, it -> names(it.absent()));
        add(changes, happened("MeetingAdjourned"), then, now, it -> show.time(it.adjournedAt()));
        add(changes, happened("MinutesSigned"), then, now, it -> show.day(it.signedOn()));
        return changes;
    }

    private static void add(
            List<FieldWords.Changed> changes,
            String name,
            MeetingNow then,
            MeetingNow now,
            Function<MeetingNow, String> told) {
        String from = told.apply(then);
        String to = told.apply(now);
        if (!from.equals(to)) {
            changes.add(new FieldWords.Changed(name, orNothing(from), orNothing(to)));
        }
    }

    private static @Nullable String orNothing(String text) {
        return text.isEmpty() ? null : text;
    }

    private String named(String field) {
        return fields.nameOf(field, null);
    }

    private String happened(String type) {
        return show.words("fact.kind." + type);
    }

    private static String names(List<Person> people) {
        return people.stream().map(Person::name).collect(Collectors.joining(", "));
    }
}
