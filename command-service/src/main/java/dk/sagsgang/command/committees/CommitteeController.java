package dk.sagsgang.command.committees;

import static dk.sagsgang.command.api.Addresses.COMMITTEES;

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

/** Takes the commands to committees, save those that a meeting gives its committee in its own commit. */
@Hidden
@RestController
final class CommitteeController implements CommandOffer {

    private static final String COMMITTEE = COMMITTEES + "/{committee}";
    private static final CommandTable COMMANDS = CommandTable.making(
                    COMMITTEES, EstablishCommittee.class, EstablishCommittee.class)
            .andAll(CommitteeCommand.class, COMMITTEE, ConveneMeeting.class, CallOffMeeting.class);

    private final CommandDoor door;

    CommitteeController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping(path = COMMITTEES, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> establish(@PathVariable String authority, HttpServletRequest request) {
        AuthorityId in = Addresses.authority(authority);
        return door.make(
                request,
                EstablishCommittee.class,
                command -> new CommandDoor.Addressed(StreamId.of(in, command.committee()), command));
    }

    @PostMapping(path = COMMITTEE + "/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String authority,
            @PathVariable String committee,
            @PathVariable String command,
            HttpServletRequest request) {
        StreamId stream = StreamId.of(Addresses.authority(authority), Addresses.committee(committee));
        return door.take(request, COMMANDS.named(command), stream);
    }

    @Override
    public CommandTable offered() {
        return COMMANDS;
    }
}
