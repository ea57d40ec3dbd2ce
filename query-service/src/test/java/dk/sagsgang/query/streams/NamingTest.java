package dk.sagsgang.query.streams;

import static org.assertj.core.api.Assertions.assertThat;

import dk.sagsgang.events.stored.EventType;
import dk.sagsgang.events.stored.EventTypes;
import dk.sagsgang.events.values.CommitteeCode;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamingTest {
    private final Town town = new Town();

    @Test
    void every_event_that_can_name_a_committee_is_read_for_it_and_no_other() {
        Set<String> naming = EventTypes.all().stream()
                .filter(type -> holdsCommittee(type.payload(), new HashSet<>()))
                .map(EventType::name)
                .collect(Collectors.toSet());
        assertThat(Naming.TYPES).isEqualTo(naming).isNotEmpty();
    }

    @Test
    void a_case_joins_the_committee_on_whose_agenda_it_stands_or_that_it_is_transferred_to() {
        assertThat(Naming.of(MemoryTopics.taken(town.placed("1", "FOU")))).isEqualTo(both("FOU"));
        assertThat(Naming.of(MemoryTopics.taken(town.transferred("1", "BSK")))).isEqualTo(both("BSK"));
        assertThat(Naming.of(MemoryTopics.taken(town.scheduled("ØKE")))).isEqualTo(both("ØKE"));
    }

    @Test
    void who_is_merely_named_has_not_the_case() {
        assertThat(Naming.of(MemoryTopics.taken(town.cited("1", "FOU"))))
                .isEqualTo(new Naming(List.of("FOU"), List.of()));
        assertThat(Naming.of(MemoryTopics.taken(town.dissolved("FOU", "BSK"))))
                .isEqualTo(new Naming(List.of("BSK"), List.of()));
    }

    @Test
    void what_names_nobody_or_cannot_be_read_names_nobody() {
        assertThat(Naming.of(MemoryTopics.taken(town.renamed("1")))).isEqualTo(Naming.NONE);
        assertThat(Naming.of(MemoryTopics.taken(town.ledger()
                        .record(town.of("1"), java.time.LocalDate.EPOCH, "CaseTransferred", new byte[] {'x'}))))
                .isEqualTo(Naming.NONE);
    }

    private static Naming both(String committee) {
        return new Naming(List.of(committee), List.of(committee));
    }

    private static boolean holdsCommittee(Type type, Set<Type> seen) {
        if (type == CommitteeCode.class) {
            return true;
        }
        if (!seen.add(type)) {
            return false;
        }
        if (type instanceof ParameterizedType it) {
            return Arrays.stream(it.getActualTypeArguments()).anyMatch(part -> holdsCommittee(part, seen));
        }
        if (type instanceof Class<?> it && it.isSealed()) {
            return Arrays.stream(it.getPermittedSubclasses()).anyMatch(part -> holdsCommittee(part, seen));
        }
        return type instanceof Class<?> it
                && it.isRecord()
                && Arrays.stream(it.getRecordComponents())
                        .map(RecordComponent::getGenericType)
                        .anyMatch(part -> holdsCommittee(part, seen));
    }
}
