package dk.sagsgang.command.meetings;

import static dk.sagsgang.command.api.Addresses.MEETINGS;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.api.CommandOffer;
import dk.sagsgang.command.api.CommandTable;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the commands to meetings, save those that a case gives a meeting in its own commit. */
@Hidden
@RestController
final class MeetingController implements CommandOffer {

    private static final String MEETING = MEETINGS + "/{meeting}";
    private static final CommandTable COMMANDS = CommandTable.making(MEETINGS, ScheduleMeeting.class, MeetingCall.class)
            .andAll(MeetingCommand.class, MEETING, AddAgendaItem.class, RemoveAgendaItem.class, EnterHalt.class);

    private final CommandDoor door;

    MeetingController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping(path = MEETINGS, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> schedule(@PathVariable String authority, HttpServletRequest request) {
        AuthorityId in = Addresses.authority(authority);
        return door.make(request, MeetingCall.class, call -> {
            ScheduleMeeting command = call.command();
            return new CommandDoor.Addressed(StreamId.of(in, command.meeting()), command);
        });
    }

    @PostMapping(path = MEETING + "/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String authority,
            @PathVariable String meeting,
            @PathVariable String command,
            HttpServletRequest request) {
        StreamId stream = StreamId.of(Addresses.authority(authority), Addresses.meeting(meeting));
        return door.take(request, COMMANDS.named(command), stream);
    }

    @Override
    public CommandTable offered() {
        return COMMANDS;
    }
}
