/** Groups of words that phrases name in braces: {texts} is any word of the group. */
const groups = {
  /* the service and its texts */
  texts:
    'text texts texting message messages messaging reminder reminders notification notifications alert alerts sms spam stuff crap junk bs notices updates emails communication communications nonsense shit notes nudges',
  sending:
    'text texting texted texts message messaging messages contact contacting send sending bother bothering spam spamming bug bugging reply replying respond responding answer answering call calling notify notifying remind reminding harass harassing write writing annoy annoying ping pinging buzz buzzing blow blowing hit pester pestering email emailing reach',
  cease:
    'stop stopping quit quitting end ending cease halt discontinue terminate kill nix drop cancel canceling cancelling discontinuing terminating axe disable',
  erase:
    'lose delete forget remove erase drop scrub block bin trash ditch dump nuke purge scrap wipe chuck toss yeet unlist clear burn',
  remove:
    'take get remove drop scratch pull cross strike kick exclude withdraw yank bump leave keep bin trash yeet boot ditch scrub chuck dump axe nuke purge scrap lose toss cut knock throw pluck',
  filler:
    'the these those all your with it me us my any this of fucking damn bloody stupid dumb please now immediately already getting receiving sending them so darn annoying more future every single daily running cramp calf calfline automated tip tips weekly',
  service:
    'subscription participation enrollment enrolment membership service account texts messages registration signup program plan reminders alerts notifications calfline contract messaging texting',
  me: 'me us him her them my this our',
  soon: 'now today immediately asap',

  /* running */
  ran: 'ran run running jog jogged jogging did finished completed raced race hit done covered logged',
  runNoun:
    'run runs running jog jogging race miler tempo intervals workout session marathon half trot parkrun fartlek repeats ultra 5k 10k trails track shakeout treadmill',
  bail: 'stop stopped quit quitting walk walked walking bail bailed pull pulled drop dropped dnf limp limped limping hobble hobbled end ended abandon abandoned cut pullout slow',
  weekday:
    'monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun mondays tuesdays wednesdays thursdays fridays saturdays sundays weekday weekdays weekend weekends',
  dayWord:
    'today tonight tomorrow monday tuesday wednesday thursday friday saturday sunday mon tue tues wed weds thu thur thurs fri sat sun morning afternoon evening noon night weekend',
  be: 'is are was were be been feel feels felt feeling am seem seems seemed looks look looked looking stay stayed went go kept staying remained getting got gets turned turning turns',

  /* how it went */
  good: 'good super great fine perfect ok awesome amazing fantastic excellent smooth strong solid well happy fabulous beautiful wonderful dandy golden superb terrific brilliant lovely fresh alright peachy flawless stellar ace decent easy comfortable loose relaxed clean sweet nice cool quiet calm silent normal clear unbothered phenomenal incredible better cured healed recovered springy bouncy phenomenally uneventful intact chill mint grand sound sorted cracking ripper banging cushty bonzer bonza lush belting swimmingly',
  very: 'so very really pretty super all totally absolutely just quite still both surprisingly actually perfectly feeling doing kind of a bit mostly much real mighty 100 completely fairly rather the my lowkey legit hella straight deadass',
  calf: 'calf calves',
  limb: 'calf calves leg legs hamstring hamstrings quad quads foot feet muscle muscles ankle toes toe shin thigh thighs',
  cramp: 'cramp cramps cramped cramping crampy',
  spasm: 'spasm spasms spasmed spasming seized seize seizes locked lock locks knotted charley charlie horse',
  tight: 'tight tightened tightening tightness stiff stiffened tighten tightens',
  trouble:
    'trouble issue issues problem problems complaint complaints drama pain pains twinge twinges tightness soreness ache aches spasm spasms niggle niggles symptoms grief fuss hassle discomfort flare flareups flareup murmur grumble',

  /* red flags */
  feet: 'foot feet toes toe',
  warm: 'warm hot warmer hotter',
  hurts: 'pain pains hurt hurts hurting ache aches aching',
  pops: 'pop popped popping snap snapped snapping',
  rips: 'rip ripped ripping tear tore tearing torn',
  red: 'red reddish discolored discoloured purple purplish pinkish pink redness',
  swollen: 'swollen swelling swelled swells puffy puffed swole',
  squeezed:
    'tight tightness tightening tightened pressure squeezing squeezed squeeze heavy heaviness sharp stab stabs stabbed stabbing burning crushing crushed discomfort vice vise elephant opresion presion aprieta oprime',
  breath: 'breathe breathing breath inhale',
  hit: 'kicked kick kicking hit struck punched whacked smacked clubbed shot slapped',
  tiptoe: 'toes tiptoe tiptoes toe tippy heel heels',
  leg: 'calf calves leg legs shin shins',
  numb: 'numb numbness cold tingly tingling pale blue white purple gray grey icy bluish',
  dark: 'dark darker brown brownish cola coke coca tea rust rusty red reddish bloody blood pink black orange maroon amber pepsi coffee',
  nights:
    'night nights nightly nighttime sleep sleeping asleep bed overnight midnight noche noches wake wakes waking woke awake',
  cannot: 'unable hardly barely impossible',
  weather: 'weather heat sun outside out today humid humidity',
  hands: 'hand hands finger fingers knuckles wrists manos dedos',
  urine:
    'pee urine piss pissing peeing peed pees wee wees weeing pis orine orino orinar meo meando urinating urinated peepee',
  drank:
    'drank drink drunk drinking drinks chugged chugging downed downing guzzled guzzling necked necking sank sinking swigging gulped gulping pounded pounding had took taking having tome bebi bebido tomado',
  water: 'water fluid fluids liquid liquids agua electrolytes',
  rests:
    'rest resting rested rests stop stops stopping stopped sit sits sitting sat stand stands standing stood pause pausing break still descanso descansar paro',
  eases:
    'goes gone go better eases ease easing eased fades fade away fine disappears disappear relieved relief relieves improves settles settle passes quits resolves vanishes subsides clears ok helps quita pasa',
  person:
    'he she they wife husband friend mate buddy brother sister son daughter dad mum mom partner boyfriend girlfriend runner someone somebody guy girl lady bloke woman man kid teammate nan grandma uncle amigo amiga esposo esposa',
  story: 'movie novel episode podcast documentary drama thriller netflix tv telly pelicula',

  remedy:
    'compression sleeves socks salt pickle pickles mustard banana bananas magnesium electrolytes electrolyte gatorade stretching foam rolling massage potassium tape tonic quinine water raises stretches tums nuun lmnt liquid shoes insoles roller ice caffeine vinegar coconut',

  /* people, questions */
  want: 'want wanting need wish like care interested wanted desire require',
  ask: 'what how why should does do is can could would are which any when',
};

export const wordClasses: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(groups).map(([name, words]): [string, string[]] => [name, words.split(' ')]),
);
