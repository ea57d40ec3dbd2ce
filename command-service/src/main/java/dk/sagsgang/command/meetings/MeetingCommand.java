package dk.sagsgang.command.meetings;

/** What may be asked of one meeting. */
public sealed interface MeetingCommand
        permits ScheduleMeeting,
                RescheduleMeeting,
                CancelMeeting,
                PublishAgenda,
                AddAgendaItem,
                RemoveAgendaItem,
                HoldMeeting,
                EnterHalt,
                AdjournMeeting,
                PublishMinutes,
                SignMinutes {}
