package dk.sagsgang.command.authorities;

import static dk.sagsgang.command.api.Addresses.AUTHORITIES;

import dk.sagsgang.command.api.Addresses;
import dk.sagsgang.command.api.CommandDoor;
import dk.sagsgang.command.api.CommandOffer;
import dk.sagsgang.command.api.CommandTable;
import dk.sagsgang.events.stored.StreamId;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes commands to authorities. */
@Hidden
@RestController
final class AuthorityController implements CommandOffer {

    private static final CommandTable COMMANDS = CommandTable.making(
                    AUTHORITIES, RegisterAuthority.class, RegisterAuthority.class)
            .andAll(AuthorityCommand.class, AUTHORITIES + "/{authority}");

    private final CommandDoor door;

    AuthorityController(CommandDoor door) {
        this.door = door;
    }

    @PostMapping(path = AUTHORITIES, consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> register(HttpServletRequest request) {
        return door.make(
                request,
                RegisterAuthority.class,
                command -> new CommandDoor.Addressed(StreamId.ofAuthority(command.authority()), command));
    }

    @PostMapping(path = AUTHORITIES + "/{authority}/{command}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Map<String, Object>> take(
            @PathVariable String authority, @PathVariable String command, HttpServletRequest request) {
        return door.take(request, COMMANDS.named(command), StreamId.ofAuthority(Addresses.authority(authority)));
    }

    @Override
    public CommandTable offered() {
        return COMMANDS;
    }
}
