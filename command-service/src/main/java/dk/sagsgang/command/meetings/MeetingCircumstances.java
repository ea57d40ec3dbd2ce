package dk.sagsgang.command.meetings;

import dk.sagsgang.events.values.CommitteeCode;
import java.time.LocalDate;
import java.util.function.Function;

/**
 * What lies outside the meeting itself and still bears on its rules: the day in Denmark on which the command is given,
 * and the committees as they are on record (one that does not exist is {@link CommitteeOnRecord#none()}).
 */
public record MeetingCircumstances(LocalDate today, Function<CommitteeCode, CommitteeOnRecord> committees) {}
