package dk.sagsgang.standalone.client.planted;

import dk.sagsgang.command.desk.Desk;
import org.springframework.context.ApplicationContext;

/** A client that takes the desk out of the house instead of asking at its door. */
public record ClientThatReachesIntoTheHouse(Desk desk, ApplicationContext house) {}
