package dk.sagsgang.command.cases;

import static dk.sagsgang.command.api.Addresses.CASES;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.api.CommandOffer;
import dk.sagsgang.command.api.CommandTable;
import dk.sagsgang.events.stored.StreamId;
import dk.sagsgang.events.values.AuthorityId;
import dk.sagsgang.events.values.CaseId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes the commands to cases; its table lists them, so the OpenAPI document shows each and not the two methods. */
@Hidden
@RestController
final class CaseController implements CommandOffer {

    private static final String CASE = CASES + "/{caseId}";
    private static final CommandTable COMMANDS =
            CommandTable.making(CASES, OpenCase.class, OpenCase.class).andAll(CaseCommand.class, CASE);

    private final CommandDoor door;

    CaseController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping(path = CASES, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> open(@PathVariable String authority, HttpServletRequest request) {
        AuthorityId in = Addresses.authority(authority);
        return door.make(
                request,
                OpenCase.class,
                command -> new CommandDoor.Addressed(StreamId.of(in, CaseId.of(command.number())), command));
    }

    @PostMapping(path = CASE + "/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String authority,
            @PathVariable String caseId,
            @PathVariable String command,
            HttpServletRequest request) {
        StreamId stream = StreamId.of(Addresses.authority(authority), Addresses.caseId(caseId));
        return door.take(request, COMMANDS.named(command), stream);
    }

    @Override
    public CommandTable offered() {
        return COMMANDS;
    }
}
