/*
 * What news call by several words, in base forms: sets of words that stand for one another where they tell of one thing.
 * Vectors and dictionaries know few of them: they are one thing in news only ("pluck", "rescue"), or one of the words is
 * commoner in another sense ("position", "job"). scripts/vocabulary.mjs freezes them with the rest.
 */
const sets = `
kill die death dead fatality perish slay
body corpse dead death victim
casualty victim fatality
injure wound hurt maim injury
missing unaccounted vanish disappear
rescue save pluck free
evacuate flee displace relocate uproot
arrest detain apprehend nick nab capture custody
jail imprison prison incarcerate
prisoner inmate convict detainee
charge indict accuse
murder homicide killing slay
gunman attacker assailant shooter
shoot gunfire shooting
robber thief burglar raider bandit
robbery heist theft burglary raid
steal swipe snatch loot rob
loot haul booty
police cop officer constable detective policeman
trooper deputy officer
firefighter fireman
soldier troop serviceman
protest demonstration rally march
protester demonstrator marcher
riot unrest disturbance clash
rioter troublemaker hooligan thug youth
strike walkout stoppage
crowd audience attendance spectator turnout
fan supporter
blaze fire inferno
bushfire wildfire
flood deluge inundate
quake earthquake tremor temblor
storm hurricane typhoon cyclone gale
gust wind
rain rainfall downpour
landslide mudslide landslip
surge wave tide
explosion blast detonation explode detonate
bomb explosive device
crash collide collision smash wreck accident
sink founder capsize
ship vessel boat craft
ferry ship vessel
freighter ship cargo
trawler boat
plane aircraft jet airliner airplane
helicopter chopper
train locomotive
lorry truck
car vehicle automobile
carriage coach wagon
lift elevator
tube subway metro underground
road highway motorway freeway
bridge span viaduct crossing
house home property residence dwelling
flat apartment
building structure
store shop outlet branch
supermarket store
factory plant mill
power electricity
blackout outage
customer client household home
school academy college
pupil student
university college
hospital clinic infirmary
doctor physician medic surgeon
patient participant volunteer
drug medicine medication pill tablet
trial study test
vaccine jab shot
disease illness virus infection
operation surgery procedure
woman lady female
man guy male
child kid youngster minor
baby infant newborn
teenager teen youth adolescent
mother mum mom
father dad
husband spouse wife
family relative
friend pal
boss chief executive head leader director
chairman president chair
manager boss coach
worker employee staff staffer
job position post role
redundancy layoff job
axe cut eliminate shed slash scrap
hire recruit
wage pay salary
company firm business group corporation
shareholder investor
share stock
dividend payout
profit earnings income
revenue sale turnover
debt liability borrowing
buy acquire purchase takeover acquisition
merger takeover deal
deal agreement pact accord contract
bid offer tender
sell divest
stake holding share
price cost
cost bill expense
fee charge
fine penalty
compensation payout damages
tax levy duty
tariff duty
rise increase climb grow gain jump surge soar leap
fall drop decline decrease slide slump plunge tumble sink dip
cut reduce lower slash trim
raise lift increase boost hike
forecast predict project expect estimate projection prediction
analyst economist expert
plan intend aim propose
announce reveal unveil disclose declare
release publish issue post
launch unveil introduce debut
launch liftoff
spacecraft probe craft satellite
asteroid rock
scientist researcher
study research paper
discover find detect
phone handset smartphone mobile
laptop notebook computer
chip processor
screen display
app application software program
flaw bug vulnerability hole defect glitch
hacker attacker intruder
hack breach intrusion
patch fix update
data file record
ransom demand
vote ballot poll election
voter elector electorate
candidate contender nominee
win victory triumph
mp lawmaker legislator deputy congressman senator parliamentarian
parliament assembly congress legislature
minister secretary
premier minister
government administration cabinet
bill law legislation act
approve pass back endorse
reject refuse
resign quit resignation
sack fire dismiss oust remove
appoint name
replace succeed
successor replacement
coalition alliance
ceasefire truce
talk negotiation discussion
summit meeting conference
visit trip tour
attack assault raid
airstrike strike raid bombing
rebel insurgent militant guerrilla fighter
hostage captive
kidnap abduct seize hijack
court tribunal
judge magistrate
jury juror
lawyer attorney solicitor barrister counsel
trial hearing
verdict ruling judgment
acquit clear
sentence term
match game fixture tie
team side squad club
goal strike net
booking caution card
tournament championship competition contest
season campaign
transfer move
fight bout
champion winner
title crown belt
award prize honour
ceremony gala
film movie picture
actor star actress
singer star musician
show series program
host present presenter
song single track
concert gig
book novel
painting canvas artwork
museum gallery
bidder buyer
church chapel cathedral
wedding marriage
divorce split separate
funeral burial
rehab clinic facility
beach shore coast
island isle
mountain peak
climber mountaineer
river stream
dam reservoir
bite maul
mine pit colliery
oil crude
spill leak
internet web online
site website page
photo picture image photograph
video footage clip
spokesman spokeswoman spokesperson
witness onlooker bystander eyewitness
resident neighbour inhabitant
tourist visitor holidaymaker
immigrant migrant refugee
donate pledge contribute
donation contribution gift
money cash fund
reward bounty
loan credit
lottery jackpot prize
weapon gun firearm pistol rifle handgun
knife blade
bullet round
jewel jewellery gem diamond
drunk intoxicated
begin start open commence
end finish conclude
close shut closure
delay postpone defer reschedule
cancel scrap abandon
halt stop suspend
happen occur
cause trigger spark prompt provoke
damage destroy wreck ruin devastate
collapse crumble
break snap crack fracture rupture
hit strike rock jolt
shake rattle
trap strand
search hunt
find recover retrieve
flee escape
escape breakout
leave depart
arrive reach
throw hurl toss pelt
claim allege
admit confess acknowledge
deny dispute
criticise condemn slam
demand ask seek request
promise pledge vow
think believe
investigate probe examine
inquiry investigation probe
official authority
expert specialist
big large huge giant massive
chance probability likelihood odds
freeze suspend
border frontier
town city village
area region district
storey floor
poison toxic
sick ill
recall withdraw
complain complaint
sue lawsuit
refund repay
apologise apology
guest passenger visitor
lose shed
jobless unemployed unemployment
toll tally count total
toll death
case infection
outbreak epidemic
dose jab shot
aid relief
bribe kickback
fraud scam
gang mob cartel
note banknote
artefact relic
skeleton bone
tomb grave
excavate dig unearth
cub pup
bus coach
driver motorist
cyclist biker
pedestrian walker
junction intersection crossroads
tenant renter
landlord owner
mortgage loan
farmer grower
crop harvest
goalkeeper keeper
striker forward
referee umpire official
substitute replacement
venue stadium arena ground
premiere debut
director filmmaker
subscriber user
viewer audience
newspaper paper daily
journalist reporter
tank cistern
fuel petrol gasoline diesel
petrol gas gasoline
rubbish garbage trash waste
holiday vacation
queue line
pavement sidewalk
chemist pharmacy drugstore
ill sick unwell
bankrupt insolvent bankruptcy insolvency
redundant jobless
stoppage shutdown closure
blockade block
curfew lockdown
plot scheme conspiracy
spy agent
envoy ambassador diplomat
monarch king queen
pope pontiff
priest vicar pastor clergyman
mosque temple
worshipper parishioner
vigil memorial
grave burial
heirloom antique
sketch drawing
statue sculpture monument
vase urn
manuscript document
letter message
email message
camera cctv
warship frigate destroyer navy
submarine sub
missile rocket
shell shelling bombardment
mine landmine
minefield mine
wound injury
fracture break
concussion injury
dead lifeless
alive survive
coma unconscious
transplant surgery
tumour cancer
heart cardiac
side-effect reaction
placebo dummy
enrol enroll recruit
mortality death
`;

/** @type {string[][]} */
export const newsSynonyms = sets
  .trim()
  .split('\n')
  .map((line) => line.split(' '));
