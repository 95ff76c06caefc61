/** How people speak of check-ins alone. */
export const checkInPhrases = [
  [
    'checkInsOff',
    `
{cease}|skip|disable|mute|turn|no|switch|without ~3 check in|ins|ups
{cease}|skip|disable|mute|turn|no|switch|without ~3 checkin|checkins|followup|followups|surveys|survey
{cease}|skip|disable|mute|turn|no|switch|without ~3 follow up|ups
check in|ins|ups ~2 off|disabled
checkins|checkin|followups ~2 off|no|stop|disabled|disable
not|stop|quit|no|never ~2 ask|asking|check|checking ~3 after|how|about|post|on ~5 run|runs|running|went|calves|calf|goes|each|go|it
not {want} ~3 check in|ins|ups
not {want} ~3 checkins|checkin
no|stop|quit|{want} ~4 questions|question|surveys
after|post run|runs ~2 questions|check
{cease}|without|not|no ~1 after|post run|runs {texts}|messages
out|off|from|not ~2 check in|ins|ups
out|off|from|not ~2 checkin|checkins|followups|surveys
not|stop|quit|no|never ~2 ask|asking ~1 if|whether|when
`,
  ],
  [
    'checkInsOn',
    `
check in|ins ~1 on|back
checkins|checkin ~1 on|back|yes|again
turn|switch|start|bring|want|enable|resume|restart ~3 check in|ins|ups
turn|switch|start|bring|want|enable|resume|restart ~3 checkin|checkins
ask|check ~1 me|in after ~2 run|runs
start asking|checking
`,
  ],
] as const;
