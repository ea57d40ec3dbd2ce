package dk.sagsgang.events.stored;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dk.sagsgang.events.DomainEvent;
import dk.sagsgang.events.cases.CaseOpened;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import dk.sagsgang.events.values.CaseNumber;
import dk.sagsgang.events.values.CommitteeCode;
import dk.sagsgang.events.values.InvalidValue;
import dk.sagsgang.events.values.MeetingId;
import dk.sagsgang.events.values.Sha256;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class NamesTest {

    private static final AuthorityId HERNING = new AuthorityId("herning");

    @Nested
    class Of_streams {

        @Test
        void say_authority_kind_and_name() {
            assertThat(StreamId.ofAuthority(HERNING)).hasToString("herning/authority/herning");
            assertThat(StreamId.of(HERNING, new CommitteeCode("ØKE"))).hasToString("herning/committee/ØKE");
            assertThat(StreamId.of(HERNING, new MeetingId("KFU-2024-05-14")))
                    .hasToString("herning/meeting/KFU-2024-05-14");
            assertThat(StreamId.of(HERNING, CaseId.of(new CaseNumber("12/27845"))))
                    .hasToString("herning/case/12~2F27845");
            assertThat(StreamId.of(HERNING, Sha256.of(new byte[0])).toString()).startsWith("herning/import/e3b0c442");
        }

        @ParameterizedTest
        @ValueSource(strings = {"herning/case/1", "herning/case/a/b", "herning/case//", "herning/import/ /æ"})
        void are_read_as_they_are_written(String written) {
            assertThat(StreamId.parse(written)).hasToString(written);
        }

        @Test
        void keep_every_slash_after_the_second() {
            assertThat(StreamId.parse("herning/case/a/b//c").name()).isEqualTo("a/b//c");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {"", "herning", "herning/case", "herning/case/", "herning/CASE/1", "herning/x/1", "Æ/case/1"})
        void are_refused_in_any_other_form(String written) {
            assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> StreamId.parse(written));
        }
    }

    @Nested
    class Of_topics {

        @Test
        void hold_the_authority_and_give_it_back() {
            assertThat(Topics.events(HERNING)).isEqualTo("sagsgang.herning.events");
            assertThat(Topics.authorityOf("sagsgang.herning.events")).contains(HERNING);
            assertThat(Topics.checkpoints(HERNING)).isEqualTo("sagsgang.herning.checkpoints");
            assertThat(Topics.authorityOfCheckpoints("sagsgang.herning.checkpoints"))
                    .contains(HERNING);
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "sagsgang..events",
                    "sagsgang.herning.event",
                    "xsagsgang.herning.events",
                    "sagsgangxherning.events",
                    "sagsgang.Herning.events",
                    "sagsgang.a.b.events",
                    "sagsgang.herning.events\n",
                    "sagsgang.herning.eventscheckpoints"
                })
        void of_others_have_no_authority(String topic) {
            assertThat(Topics.authorityOf(topic)).isEmpty();
            assertThat(Topics.authorityOfCheckpoints(topic.replace("event", "checkpoint")))
                    .isEmpty();
        }
    }

    @Nested
    class Of_events {

        private record Stray() implements DomainEvent {}

        @Test
        void are_unique_and_lead_to_the_payload_and_back() {
            assertThat(EventTypes.all()).extracting(EventType::name).doesNotHaveDuplicates();
            assertThat(EventTypes.all())
                    .allSatisfy(it -> assertThat(EventTypes.named(it.name())).isEqualTo(it));
            assertThat(EventTypes.named("CaseOpened").payload()).isEqualTo(CaseOpened.class);
        }

        @Test
        void not_in_the_table_are_unknown() {
            assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> EventTypes.named("caseOpened"));
            assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> EventTypes.of(new Stray()));
            assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> EventJson.read("Stray", 1, new byte[0]));
        }

        @Test
        void of_a_revision_before_or_after_the_known_one_are_unknown() {
            byte[] payload = {'{', '}'};
            assertThatExceptionOfType(UnknownEvent.class).isThrownBy(() -> EventJson.read("CaseClosed", 0, payload));
            assertThatExceptionOfType(UnknownEvent.class)
                    .isThrownBy(() -> EventJson.read("CaseClosed", 2, payload))
                    .withMessageContaining("Revision 2 of CaseClosed");
        }
    }
}
