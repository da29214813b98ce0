-- The terminal of P34 (L2 of the drive) is loose: it heats, and loses contact as soon as the belt runs fast. The drive trips on PHF.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/borne_p34", line = "lines/emmanchement/line.lua",
  title = { fr = "Le variateur du convoyeur se met en défaut", en = "The drive of the belt trips" },
  task = "diagnose", trade = "electrical", level = 4, minutes = 90,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "P34.loose_terminal", at = "60 s" }, { "P34.broken_wire", at = "88 s", when = "U1.frequency > 30" } },
  arrival = "106 s",
  order = "OT 26-0222",
  operator = {
    name = { fr = "M. Bachir, conducteur de ligne", en = "Mr Bachir, line operator" },
    says = { fr = "Le convoyeur s’arrête en défaut variateur. On coupe, on remet, ça repart et ça retombe dès qu’il prend de la vitesse. Le matin ça tient plus longtemps. Le variateur est à changer.",
             en = "The belt stops with a drive fault. Off and on again, it goes, and trips as soon as it picks up speed. In the morning it holds longer. The drive wants changing." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Une fois par jour la semaine dernière, à chaque démarrage depuis ce midi.", en = "Once a day last week, at every start since noon." } },
    { id = "shows", person = "operator", q = { fr = "Qu’affiche le variateur ?", en = "What does the drive show?" },
      a = { fr = "Trois lettres, je ne sais plus lesquelles. Ça s’efface quand on coupe.", en = "Three letters, I forget which. They go when one switches off." } },
    { id = "smell", person = "colleague", q = { fr = "Rien d’anormal dans l’armoire ?", en = "Nothing odd in the cabinet?" },
      a = { fr = "Une odeur de chaud vers les disjoncteurs, je n’ai pas trouvé d’où.", en = "A hot smell near the breakers, I did not find from where." } },
    { id = "ramp", person = "team_leader", q = { fr = "Les réglages du variateur ont-ils bougé ?", en = "Were the drive’s settings changed?" },
      a = { fr = "Non. On m’a proposé d’allonger la rampe, j’ai refusé.", en = "No. Somebody offered to lengthen the ramp, I said no." } },
  },
  history = {
    { date = "2026-02-18", order = "OT 26-0067", ref = "Q3", hours = 0.5,
      finding = { fr = "Disjoncteur Q3 remplacé au préventif", en = "Breaker Q3 replaced as preventive work" },
      action = { fr = "Six bornes refaites, couple non noté", en = "Six terminals remade, torque not noted" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "Q3.no_contact_pole2", "Q3.loose_terminal", "P35.loose_terminal", "U1.dead", "U1.worn", "U1.open_output", "M2.leaking_solid" },
  expectations = {
    root = "P34.loose_terminal", element = "P34", modes = { "loose_terminal", "broken_wire" }, causes = { "mounting", "vibration" },
    repair = { { "P34" } }, remedies = { "repair:reterminate", "fit", "tighten" },
    chain = { "Q0", "Q3", "U1", "W4", "M2", "P30", "P31", "P32", "P33", "P34", "P35" },
    functional_chain = { "2L1", "M2", "U1" },
    symptom = { { mode = "panel", on = "E23" }, { mode = "look", on = "U1", shown = { fr = "PHF", en = "PHF" } } },
    proofs = {
      { { mode = "V~", on = "Q3:2", with = "Q3:4", above = 380, judged = "normal" },
        { mode = "ohm", on = "Q3:2", with = "U1:L1", below = 1, judged = "normal" },
        { mode = "ohm", on = "Q3:4", with = "U1:L2", above = 2, judged = "abnormal" } },
    },
    readings = { { mode = "ohm", on = "Q3:6", with = "U1:L3", below = 1, judged = "normal" } },
    equipment = { work = { "shoes", "glasses" }, live = { "insulating_gloves", "face_shield" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K2", "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "shows", "smell", "ramp" }, see = { { "look", on = "U1" }, { "look", on = "Q3" }, { "look", on = "2L1" } },
    documents = { "folio:E3" }, wear = { "insulating_gloves", "face_shield" },
    risks = {
      { "electrical", "Mesures en 400 V avec gants et écran ; bus du variateur : attendre la décharge après coupure" },
      { "pressure", "Aucun raccord ouvert ; axe Z calé avant la coupure" },
      { "movement", "Convoyeur consigné, redémarrage annoncé" },
    },
    chain = { "2L1", "supply", "Le variateur voit une phase réseau manquer : son départ" },
    suppose = {
      { "P34", "loose_terminal", "Connexion desserrée sur l’arrivée du variateur" },
      { "Q3", "no_contact", "Pôle de Q3 ouvert" },
      { "U1", "dead", "Étage d’entrée du variateur hors service" },
    },
    search = {
      { "measure", on = "Q3:2", with = "Q3:4", mode = "V~" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "Q3:4", with = "Q3:6", mode = "V~" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "Q3", mode = "no_contact", cites = { -4, -2 }, text = "400 V entre phases à la sortie de Q3" },
    },
    energies = { "electrical" },
    locked = {
      { "wait", value = 300 },
      { "measure", on = "Q3:2", with = "U1:L1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "Q3:6", with = "U1:L3", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "Q3:4", with = "U1:L2", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "P34", mode = "loose_terminal", cites = { -2 }, text = "Près de cinq ohms sur P34, moins d’un demi sur P33 et P35" },
    },
    diagnosis = { "P34", "loose_terminal", "mounting", "Borne de P34 mal serrée à l’échange de Q3 : une phase du variateur se perd en charge" },
    part = "P34",
    work = {
      { "repair", on = "P34", mode = "reterminate" },
      { "measure", on = "Q3:4", with = "U1:L2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    check = {
      { "operate", on = "U1", mode = "reset", value = 1 }, { "operate", on = "U1", mode = "reset", value = 0 }, { "look", on = "U1" },
      { "push", on = "S7", mode = "pressed", value = 0.4 }, { "wait", value = 1 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 14 },
      { "measure", on = "P34", mode = "T_ir" },
    },
    report = {
      symptom = "Défaut E23 : convoyeur arrêté, variateur en PHF dès la grande vitesse du convoyeur.",
      analysis = "400 V entre phases à la sortie de Q3 ; consigné : P33 et P35 sous un demi-ohm, P34 près de cinq ohms.",
      element = "P34, conducteur L2 entre Q3 et U1", cause = "Montage : borne non serrée au couple à l’échange de Q3 le 18 février.",
      work_done = "Consignation électrique, embout de P34 refait et serré, voisins contrôlés, thermographie en charge.",
      tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Contrôler au couple les autres bornes de Q3.",
    },
  },

  -- The operator is believed: the drive is changed, and trips as before.
  bad = solution.wrong(conduct.join({ { "ask", on = "shows" } }, conduct.electrical_lockout, {
    { "wait", value = 300 }, { "dismantle", on = "U1" }, { "fit", on = "U1", with = "VAR-075-400" },
  }, conduct.electrical_return, conduct.restart), {
    symptom = "Défaut variateur.", analysis = "Variateur mort.", element = "U1", cause = "Vieillissement",
    work_done = "Variateur remplacé.", parts = "VAR-075-400", tests = "Cycles conformes.",
  }),
}
