package dk.sagsgang.command.meetings;

import dk.sagsgang.command.desk.StreamType;
import dk.sagsgang.events.stored.StreamId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Brings the meetings to the desk. */
@Configuration(proxyBeanMethods = false)
class MeetingConfiguration {

    @Bean
    StreamType<MeetingAggregate> meetingStreams() {
        return new StreamType<>(StreamId.Kind.MEETING, MeetingAggregate.class, MeetingAggregate::new);
    }
}
