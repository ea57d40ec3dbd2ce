package dk.sagsgang.query.calendars;

import dk.sagsgang.events.agreements.Expiry;
import dk.sagsgang.events.values.PartialDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A term that an agreement has or had: the original one, and one for each extension, named by the day that was agreed on.
 * It counts as long as no later one came and the agreement was neither terminated nor left without an expiry.
 */
record Term(
        String name,
        PartialDate expires,
        boolean counts,
        @Nullable PartialDate noticeDeadline) {

    static List<Term> all(JsonNode agreement) {
        List<String> names = new ArrayList<>();
        List<PartialDate> ends = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        if (agreement.has("originallyExpires")) {
            names.add("original");
            ends.add(date(agreement, "originallyExpires"));
        }
        for (JsonNode extension : agreement.path("extensions")) {
            names.add(free(extension.path("agreedOn").asString(), taken));
            ends.add(date(extension, "expires"));
        }
        PartialDate now = agreement.has("expires") ? date(agreement, "expires") : null;
        if (now != null && (ends.isEmpty() || !ends.getLast().equals(now))) {
            names.add("stated");
            ends.add(now);
        }
        boolean runs = now != null && !agreement.has("endsOn");
        List<Term> terms = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            boolean counts = runs && i == names.size() - 1;
            terms.add(new Term(names.get(i), ends.get(i), counts, noticeDeadline(agreement, ends.get(i))));
        }
        return terms;
    }

    private static @Nullable PartialDate noticeDeadline(JsonNode agreement, PartialDate expires) {
        String notice = agreement.path("notice").asString(null);
        return notice == null ? null : Expiry.stated(expires).noticeDeadline(Period.parse(notice));
    }

    private static PartialDate date(JsonNode of, String field) {
        return PartialDate.parse(of.path(field).asString());
    }

    private static String free(String name, Set<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "-" + i;
        }
        return free;
    }
}
