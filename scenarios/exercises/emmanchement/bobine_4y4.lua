-- The coil of the vacuum valve is open: 24 V at its plug, no vacuum, alarm E42; the override works.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/bobine_4y4", line = "lines/emmanchement/line.lua",
  title = { fr = "La ventouse ne prend plus les corps", en = "The cup no longer picks up the bodies" },
  task = "diagnose", trade = "pneumatic", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "4Y4.open", at = "112 s" } },
  arrival = "150 s",
  order = "OT 26-0203",
  operator = {
    name = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" },
    says = { fr = "La ventouse ne prend plus les pièces, rien ne se passe : le bras descend, il attend, et la ligne s’arrête en défaut. Pour moi la ventouse est morte.",
             en = "The cup no longer takes the pieces, nothing happens: the arm comes down, waits, and the line stops with a fault. If you ask me the cup is dead." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "D’un coup, il y a dix minutes. Elle tournait bien depuis ce matin.", en = "All at once, ten minutes ago. It had run well since this morning." } },
    { id = "noise", person = "operator", q = { fr = "Entendez-vous l’éjecteur souffler quand le bras est en bas ?", en = "Do you hear the ejector blow when the arm is down?" },
      a = { fr = "Non, justement. D’habitude ça souffle, là c’est silencieux.", en = "No, that is it. Usually it blows, now it is silent." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous essayé ?", en = "What have you tried?" },
      a = { fr = "J’ai essuyé la ventouse et acquitté deux fois. Pareil.", en = "I wiped the cup and acknowledged twice. The same." } },
    { id = "air", person = "colleague", q = { fr = "L’air a-t-il été coupé aujourd’hui ?", en = "Was the air cut today?" },
      a = { fr = "Non, le manomètre est à 6 bar depuis ce matin.", en = "No, the gauge has been at 6 bar since this morning." } },
  },
  history = {
    { date = "2026-01-28", order = "OT 26-0049", ref = "4S1", hours = 0.3,
      finding = { fr = "Ventouse marquée, vide à -0,72 bar", en = "Cup scored, vacuum at -0.72 bar" },
      action = { fr = "Ventouse 4S1 remplacée", en = "Cup 4S1 replaced" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical", "pneumatic" },
  neighbours = { "4S1.worn", "4F1.clogged", "4G1.clogged", "4V3.stuck", "4B5.no_contact", "PLC.no_contact" },
  expectations = {
    root = "4Y4.open", element = "4Y4", modes = { "open" }, causes = { "age", "normal_wear", "environment" },
    repair = { { "4Y4" } }, remedies = { "fit" },
    chain = { "PLC", "X4", "XV4", "4Y4", "4V3", "4G1", "W278", "W279", "W280", "W281" },
    functional_chain = { "4S1", "4G1", "4V3", "4Y4" },
    symptom = { { mode = "panel", on = "E42" }, { mode = "look", on = "4S1" } },
    proofs = {
      { { mode = "V=", on = "4Y4:A1", with = "4Y4:A2", above = 20, judged = "normal" },
        { mode = "ohm", on = "4Y4:A1", with = "4Y4:A2", above = 100000, judged = "abnormal" } },
    },
    readings = { { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "T-S6", "CCP1-C2.K2", "CCP1-C2.K8", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "done", "air" }, see = { { "look", on = "4S1" }, { "look", on = "4B" }, { "look", on = "0P1" } },
    documents = { "folio:P3" },
    risks = {
      { "electrical", "Mesures en 24 V sans ouvrir les circuits, échange hors tension" },
      { "pressure", "Air consigné et purgé avant d’ouvrir le distributeur" },
      { "movement", "Protecteur fermé pendant les essais, mains hors de la course du bras" },
    },
    chain = { "4S1", "action", "Prise par le vide : ordre émis, pas de vide" },
    suppose = {
      { "4Y4", "open", "Bobine alimentée mais coupée : l’éjecteur est silencieux" },
      { "4V3", "stuck", "Tiroir du distributeur de vide bloqué" },
      { "4S1", "worn", "Ventouse déchirée" },
    },
    search = {
      { "read_plc", mode = "Q3.3" },
      { "measure", on = "4Y4:A1", with = "4Y4:A2", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "0S1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
      { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 },
      { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
      { "operate", on = "4V3", mode = "manual", value = 1 }, { "wait", value = 2 }, { "listen", on = "4G1" },
      { "operate", on = "4V3", mode = "manual", value = 0 },
      { "reject", on = "4V3", mode = "stuck", cites = { -2 }, text = "La commande manuelle fait souffler l’éjecteur : le tiroir est libre" },
    },
    energies = { "electrical", "pneumatic" },
    locked = {
      { "measure", on = "4Y4:A1", with = "4Y4:A2", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "4Y4", mode = "open", cites = { -2 }, text = "Résistance infinie au lieu de 384 ohms" },
    },
    diagnosis = { "4Y4", "open", "age", "Bobine 4Y4 coupée : 24 V présents, résistance infinie, commande manuelle efficace" },
    part = "4Y4",
    work = {
      { "dismantle", on = "4Y4" }, { "fit", on = "4Y4", with = "BOB-24-1W5" },
      { "measure", on = "4Y4:A1", with = "4Y4:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    waste = { { "4Y4", "electronic" } },
    report = {
      symptom = "Défaut E42, étape 42 active, sortie Q3.3 à 1, éjecteur silencieux, pas de vide.",
      analysis = "24 V aux bornes de 4Y4 ; la commande manuelle de 4V3 fait souffler l’éjecteur ; bobine hors tension : résistance infinie (384 ohms attendus).",
      element = "4Y4, bobine du distributeur de vide 4V3",
      cause = "Vieillissement de la bobine.",
      work_done = "Consignation électrique et pneumatique, remplacement de la bobine 4Y4, contrôle ohmique, déconsignation, remise en service.",
      parts = "BOB-24-1W5, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Relever la température des bobines au préventif.",
    },
  },

  -- The operator is believed: the cup is changed, under pressure, on sight.
  bad = solution.wrong({
    { "dismantle", on = "4S1" }, { "fit", on = "4S1", with = "VE-30-N" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  }, {
    symptom = "La ventouse ne prenait plus.", analysis = "Ventouse usée.", element = "4S1", cause = "Usure normale",
    work_done = "Ventouse remplacée.", parts = "VE-30-N", tests = "Cycles conformes.",
  }),
}
