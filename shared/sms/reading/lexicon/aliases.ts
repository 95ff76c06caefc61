/*
 * Short forms, slang and foreign words as the plain words the phrase tables are written in. One short form may
 * stand for several words ('dont' is 'do not'). Apostrophes are gone by the time this is used.
 */
const aliasLines = [
  'u=you ur=your yall=you ure=you youre=you@are youve=you@have youll=you@will youd=you@would',
  'im=i@am ive=i@have id=i@would imma=i@will ima=i@will idk=i@do@not@know ik=i@know',
  'its=it@is thats=that@is whats=what@is whos=who@is wheres=where@is hows=how@is whens=when@is theres=there@is',
  'heres=here@is hes=he@is shes=she@is theyre=they@are theyve=they@have weve=we@have wasup=what@is@up lets=let@us',
  'dont=do@not doesnt=does@not didnt=did@not cant=can@not alls=all@is rmv=remove rm=remove lv=leave cxl=cancel canx=cancel cannot=can@not couldnt=could@not wont=will@not',
  'wouldnt=would@not shouldnt=should@not isnt=is@not arent=are@not wasnt=was@not werent=were@not hasnt=has@not',
  'havent=have@not hadnt=had@not aint=is@not neednt=need@not dnt=do@not didn=did@not dosent=does@not',
  'wanna=want@to gonna=going@to gotta=got@to gimme=give@me lemme=let@me kinda=kind@of sorta=sort@of outta=out@of',
  'pls=please plz=please plse=please thx=thanks ty=thanks tks=thanks thnx=thanks',
  'thankyou=thanks tysm=thanks cheers=thanks gracias=thanks porfa=please k=km kk=ok okay=ok okey=ok oki=ok okie=ok',
  'w=with wo=without n=and nd=and bc=because cuz=because coz=because cause=because tho=though thru=through abt=about',
  'ppl=people em=them rn=now rly=really bout=about til=until itll=it@will vs=versus',
  'tmrw=tomorrow tmr=tomorrow tmw=tomorrow tomo=tomorrow tmro=tomorrow tomoro=tomorrow',
  'manana=tomorrow tn=tonight tonite=tonight',
  'nite=night tdy=today morn=morning',
  'wk=week wks=weeks hr=hour hrs=hours h=hour min=minutes mins=minutes minuto=minutes',
  'hora=hour horas=hours sec=seconds secs=seconds yr=year yrs=years mo=month mos=months',
  'txt=text txted=texted msg=message msgs=messages msging=messaging',
  'notifs=notifications convo=conversation acct=account num=number nbr=number',
  'mi=mile miles=mile mm=mile milemarker=mile kms=km kilometers=km',
  'ks=km milla=mile millas=mileage kay=km',
  'calfs=calves foots=foot gastroc=calf mollet=calf celcius=celsius celcious=celsius farenheit=fahrenheit farenheight=fahrenheit farhenheit=fahrenheit mollets=calves gastrocnemius=calf gastrocs=calves soleus=calf gemelo=calf gemelos=calves',
  'pantorrilla=calf pantorrillas=calves pantorilla=calf pantorillas=calves pantorriya=calf gemelar=calf batata=calf',
  'hammie=hamstring hammies=hamstrings hams=hamstrings isquio=hamstring isquios=hamstrings',
  'isquiotibial=hamstring isquiotibiales=hamstrings cuadriceps=quads quadricep=quad quadriceps=quads',
  'femoral=hamstring muslo=thigh muslos=thighs dedo=toe dedos=toes tobillo=ankle pierna=leg',
  'piernas=legs rodilla=knee pecho=chest cuello=neck cabeza=head sangre=blood agua=water noche=night noches=nights litre=litres liter=liters estomago=stomach',
  'calve=calf clf=calf clafs=calves cafs=calves soleo=calf tiron=cramp tirones=cramps',
  'lcalf=left@calf rcalf=right@calf hamy=hamstring hamys=hamstrings rnus=runs rusn=runs',
  'calambre=cramp calambres=cramps acalambre=cramped acalambro=cramped acalambraron=cramped acalambrada=cramped',
  'acalambrado=cramped acalambrando=cramping acalambra=cramps calambrazo=cramp encalambro=cramped subio=cramped encogio=cramped agarroto=cramped contractura=cramp',
  'izquierda=left izquierdo=left izq=left derecha=right derecho=right der=right rt=right lt=left lft=left rgt=right rite=right ryt=right lef=left neg=no sched=schedule',
  'ambas=both ambos=both bilateral=both bilat=both bilaterally=both',
  'sin=without ningun=no ninguna=no nada=nothing tampoco=no dolor=pain duele=hurts dolia=hurt dolio=hurt',
  'hinchada=swollen hinchado=swollen hinchadas=swollen hinchazon=swelling roja=red rojo=red caliente=warm',
  'entumecido=numb entumecida=numb confundido=confused confundida=confused desmayo=fainted desmaye=fainted',
  'orina=urine oscura=dark oscuro=dark vomitando=vomiting vomito=vomiting respirar=breathe',
  'lunes=monday martes=tuesday miercoles=wednesday jueves=thursday viernes=friday sabado=saturday sabados=saturdays',
  'domingo=sunday domingos=sundays hoy=today corro=run correr=run corri=ran carrera=race',
  'ni=not cero=zero algun=any alguna=any consejos=tips saltar=skip saltarme=skip ayuda=help ayudame=help reanudar=resume consejo=tip unirme=join bien=good perfecto=perfect',
  'hola=hi bueno=good excelente=excellent empezar=start iniciar=start',
  'lr=long@run hm=half@marathon fm=marathon xt=crosstraining dnfd=dnf dnfed=dnf pb=pr',
  'tabs=tablets abx=antibiotics bp=blood@pressure ooo=out@of@office doms=sore',
  'wat=what wot=what wut=what whatve=what@have wats=what@is wots=what@is hw=how wen=when helpd=helped thatll=that@will nowt=nothing owt=anything nil=no nary=no naught=nothing zilch=nothing',
  'enrol=enroll enrols=enroll fortnight=two@weeks hols=holidays tomoz=tomorrow tomora=tomorrow',
  'tf=fucking fking=fucking fkn=fucking effing=fucking freaking=fucking frigging=fucking',
  'ouchie=ouch owie=ow nuthin=nothing nuttin=nothing noone=nobody alot=a@lot',
  'nop=nope naw=nah yep=yes yup=yes yeah=yes yea=yes ye=yes yah=yes si=yes',
  'stahp=stop stawp=stop stp=stop stoppit=stop@it stopit=stop@it shh=quiet',
  'gud=good grt=great fab=fabulous awsome=awesome',
  'tendonitis=tendinitis',
];

export const aliases: ReadonlyMap<string, readonly string[]> = new Map(
  aliasLines
    .flatMap((line) => line.split(' '))
    .map((pair): [string, string[]] => {
      const [from = '', to = ''] = pair.split('=');
      return [from, to.split('@')];
    }),
);

/** Numbers in words. */
export const numberWords: ReadonlyMap<string, number> = new Map(
  [
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen',
    'seventeen eighteen nineteen twenty',
  ]
    .join(' ')
    .split(' ')
    .map((word, value): [string, number] => [word, value]),
);

export const tensWords: ReadonlyMap<string, number> = new Map([
  ['twenty', 20],
  ['thirty', 30],
  ['forty', 40],
  ['fourty', 40],
  ['fifty', 50],
  ['sixty', 60],
  ['seventy', 70],
  ['eighty', 80],
  ['ninety', 90],
]);

/** Spanish numbers that no English text needs. */
export const spanishNumbers: ReadonlyMap<string, number> = new Map([
  ['dos', 2],
  ['tres', 3],
  ['cuatro', 4],
  ['cinco', 5],
  ['seis', 6],
  ['siete', 7],
  ['ocho', 8],
  ['nueve', 9],
  ['diez', 10],
]);
