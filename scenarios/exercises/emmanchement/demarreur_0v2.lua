-- The main poppet of the soft-start valve is seized: the line fills through the small way only, pressure falls with demand, alarm E60.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local history = depanne.include "lines/emmanchement/history.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/demarreur_0v2", line = "lines/emmanchement/line.lua",
  title = { fr = "La pression tombe quand la ligne tourne", en = "Pressure falls when the line runs" },
  task = "diagnose", trade = "pneumatic", level = 3, minutes = 60,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "0V2.stuck", at = "110 s" } },
  arrival = "140 s",
  order = "OT 26-0411",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Plus d’air sur la ligne depuis l’arrêt d’urgence, elle démarre puis se met en défaut d’air. Le mano du réseau est bon, lui. C’est sûrement un vérin qui fuit.", en = "No air on the line since the emergency stop: it starts, then faults on air. The network gauge is good, though. It must be a leaking cylinder." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis ce matin. On a fait un arrêt d’urgence, et après ça n’a plus tenu.", en = "Since this morning. There was an emergency stop and afterwards it no longer held." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous essayé ?", en = "What have you tried?" },
      a = { fr = "J’ai attendu une minute et réinitialisé : la pression remonte, puis elle retombe dès que ça bouge.", en = "I waited a minute and initialised: the pressure comes back, then falls as soon as something moves." } },
    { id = "leak", person = "colleague", q = { fr = "Entend-on une fuite ?", en = "Can a leak be heard?" },
      a = { fr = "Non, à l’arrêt on n’entend rien du tout.", en = "No, at rest nothing at all is heard." } },
    { id = "air", person = "team_leader", q = { fr = "Les autres lignes manquent-elles d’air ?", en = "Do other lines lack air?" },
      a = { fr = "Non, 7 bar partout. Il n’y a que la vôtre.", en = "No, 7 bar everywhere. Only yours." } },
  },
  history = conduct.join(history, {
    { date = "2026-02-24", order = "OT 26-0063", ref = "0V2", hours = 0.2,
      finding = { fr = "Purge chronométrée à 0,9 s, traces d’huile à l’échappement", en = "Dump timed at 0.9 s, traces of oil at the exhaust" },
      action = { fr = "Échappement essuyé", en = "Exhaust wiped" } },
  }),
  risks = { "pressure", "movement" }, energies = { "pneumatic" },
  neighbours = { "0Z1.clogged", "0L1.leaking", "0B1.misadjusted", "T4.blocked" },
  expectations = {
    root = "0V2.stuck",
    element = "0V2",
    modes = { "stuck" },
    causes = { "pollution", "age", "normal_wear" },
    repair = { { "0V2" } },
    remedies = { "fit" },
    chain = { "0L1", "0V1", "0Z1", "0P1", "0V2", "0Y1", "0B1", "0S1" },
    functional_chain = { "0V2", "0S1", "0B1" },
    symptom = { { mode = "panel", on = "E60" }, { mode = "look", on = "0P1" } },
    proofs = {
      { { mode = "bar", on = "0P1:P", above = 550000, judged = "normal" }, { mode = "bar", on = "0S1:P", below = 450000, judged = "abnormal" } },
    },
    readings = { { mode = "V=", on = "0Y1:A1", with = "0Y1:A2", above = 20, judged = "normal" } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "T-S7", "CCP1-C2.K2", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "done", "leak", "air" },
    see = { { "look", on = "0P1" }, { "look", on = "0V2" }, { "look", on = "0B1" } },
    documents = { "folio:P1" },
    risks = {
      { "pressure", "Air consigné et purgé avant d’ouvrir un raccord ou un composant" },
      { "movement", "Protecteur fermé pendant les essais, mains hors de la course des axes, axe Z calé" },
    },
    chain = { "0S1", "supply", "Alimentation en air de l’embase : la pression ne tient pas en débit" },
    suppose = {
      { "0V2", "stuck", "Clapet principal du démarreur grippé : seul le passage réduit alimente" },
      { "0Z1", "clogged", "Filtre colmaté : la pression chute avec le débit" },
      { "0B1", "misadjusted", "Pressostat déréglé" },
    },
    search = {
      { "measure", on = "0Y1:A1", with = "0Y1:A2", mode = "V=" },
      { "judge", mode = "normal", value = -1 },
      { "operate", on = "4V3", mode = "manual", value = 1 },
      { "wait", value = 4 },
      { "measure", on = "0P1:P", mode = "bar" },
      { "judge", mode = "normal", value = -1 },
      { "measure", on = "0S1:P", mode = "bar" },
      { "judge", mode = "abnormal", value = -1 },
      { "look", on = "0P1" },
      { "operate", on = "4V3", mode = "manual", value = 0 },
      { "reject", on = "0Z1", mode = "clogged", cites = { -6 }, text = "La pression tient en amont de 0V2 pendant que l’éjecteur débite" },
      { "confirm", on = "0V2", mode = "stuck", cites = { -5 }, text = "6 bar à l’entrée et chute à la sortie, bobine alimentée : le clapet principal ne s’ouvre pas" },
    },
    energies = { "pneumatic" },
    diagnosis = { "0V2", "stuck", "pollution", "Démarreur 0V2 : clapet principal grippé, bobine alimentée, amont à 6 bar, aval effondré en débit" },
    part = "0V2",
    work = {
      { "dismantle", on = "0V2" },
      { "fit", on = "0V2", with = "DP-14" },
    },
    check = {
      { "look", on = "0V2" },
      { "spray", on = "0V2" },
      { "operate", on = "4V3", mode = "manual", value = 1 },
      { "wait", value = 4 },
      { "measure", on = "0S1:P", mode = "bar" },
      { "judge", mode = "normal", value = -1 },
      { "operate", on = "4V3", mode = "manual", value = 0 },
    },
    waste = { { "0V2", "metal" } },
    report = {
      symptom = "Défaut E60 dès que la ligne consomme ; la pression revient à l’arrêt.",
      analysis = "24 V sur 0Y1 ; éjecteur commandé à la main : 6 bar à l’entrée de 0V2, chute à la sortie. Filtre 0Z1 et réseau écartés.",
      element = "0V2, démarreur progressif",
      cause = "Clapet principal grippé par de l’huile et des impuretés.",
      work_done = "Consignation pneumatique, axe Z calé, remplacement de 0V2, contrôle d’étanchéité, déconsignation.",
      parts = "DP-14, quantité 1",
      tests = "Essai manuel et cycles automatiques conformes, pression tenue en débit.",
      follow_up = "Chronométrer la purge après arrêt d’urgence au prochain préventif.",
    },
  },

  -- A straight way: a 2/2 valve takes its place under pressure, and with it the slow start and the dump are lost.
  bad = solution.wrong({
    { "dismantle", on = "0V2" },
    { "fit", on = "0V2", with = "VD-22-14" },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "wait", value = 1 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Plus de pression en marche.",
    analysis = "Vanne 0V2 en défaut.",
    element = "0V2",
    cause = "Usure normale",
    work_done = "Vanne remplacée.",
    parts = "VD-22-14",
    tests = "Cycles conformes.",
  }),
}
