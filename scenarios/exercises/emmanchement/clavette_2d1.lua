-- The key of the drive drum is sheared: motor and gearbox turn, the belt stands, alarm E23.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/clavette_2d1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le moteur tourne mais le tapis ne bouge pas", en = "The motor turns but the belt does not move" },
  task = "diagnose", trade = "mechanical", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "2D1.open_key", at = "112 s" } },
  arrival = "145 s",
  order = "OT 26-0304",
  operator = {
    name = { fr = "M. Haddad, conducteur de ligne", en = "Mr Haddad, line operator" },
    says = { fr = "Le moteur tourne, on l’entend, mais le tapis ne bouge pas. Le variateur n’affiche aucun défaut, c’est sûrement lui quand même.", en = "The motor turns, one hears it, but the belt does not move. The drive shows no fault, it must be the drive anyway." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "D’un coup, après un bourrage de pièces.", en = "All at once, after a jam of pieces." } },
    { id = "noise", person = "operator", q = { fr = "Avez-vous entendu un bruit ?", en = "Did you hear a noise?" },
      a = { fr = "Un claquement sec, puis plus rien n’avançait.", en = "A sharp crack, then nothing moved." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous fait ?", en = "What did you do?" },
      a = { fr = "J’ai enlevé la pièce coincée et acquitté.", en = "I took the jammed piece out and acknowledged." } },
    { id = "drive", person = "colleague", q = { fr = "Le variateur a-t-il été réglé ?", en = "Was the drive adjusted?" },
      a = { fr = "Non, pas depuis des mois.", en = "No, not for months." } },
  },
  history = {
    { date = "2026-02-11", order = "OT 26-0071", ref = "2L1", hours = 0.5,
      finding = { fr = "Bourrage à l’entrée du convoyeur", en = "Jam at the belt entry" },
      action = { fr = "Pièce retirée", en = "Piece removed" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "2L1.misadjusted_slack", "2R1.worn_tooth", "U1.dead", "2B4.dead" },
  expectations = {
    root = "2D1.open_key",
    element = "2D1",
    modes = { "open" },
    causes = { "overload", "impact", "normal_wear" },
    repair = { { "2D1" } },
    remedies = { "fit" },
    chain = { "M2", "2R1", "2D1", "2L1", "U1", "2B4" },
    functional_chain = { "2L1", "M2" },
    symptom = { { mode = "panel", on = "E23" }, { mode = "look", on = "2L1" } },
    proofs = {
      { { mode = "belt_force", on = "2L1", above = 150, judged = "normal" }, { mode = "touch", on = "2D1", shown = { fr = "sans entraîner", en = "without driving" } } },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C1.K1", "CCP3-C2.K4" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "done", "drive" },
    see = { { "look", on = "2L1" }, { "listen", on = "M2" }, { "look", on = "M2" } },
    documents = { "folio:M1" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "2L1", "action", "Transport : le moteur tourne, la bande est arrêtée" },
    suppose = {
      { "2D1", "open", "Clavette du tambour cisaillée" },
      { "2L1", "misadjusted", "Bande détendue" },
      { "2R1", "worn", "Denture du réducteur cassée" },
    },
    search = {
      { "read_plc", mode = "I2.6" },
      { "look", on = "U1" },
      { "reject", on = "2L1", mode = "misadjusted", text = "L’opérateur a entendu un claquement, la bande est restée tendue" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "measure", on = "2L1", mode = "belt_force" },
      { "judge", mode = "normal", value = -1 },
      { "touch", on = "2D1" },
      { "confirm", on = "2D1", mode = "open", cites = { -2 }, text = "L’arbre tourne à la main sans entraîner le tambour" },
    },
    diagnosis = { "2D1", "open", "overload", "Clavette du tambour cisaillée par le bourrage : l’arbre tourne, le tambour ne suit pas" },
    part = "2D1",
    work = {
      { "mark", on = "2D1" },
      { "dismantle", on = "2D1" },
      { "fit", on = "2D1", with = "ARB-25-H6" },
      { "measure", on = "2D1", mode = "runout" },
      { "judge", mode = "normal", value = -1 },
      { "refit_guard", on = "2D1" },
    },
    check = {
      { "measure", on = "2D1", mode = "vibration" },
    },
    waste = { { "2D1", "metal" } },
    report = {
      symptom = "Défaut E23 : moteur tournant, bande arrêtée.",
      analysis = "Tension de bande normale ; à la main, un bout d’arbre tourne sans entraîner l’autre : clavette cisaillée.",
      element = "2D1, clavette et arbre du tambour",
      cause = "Surcharge lors d’un bourrage.",
      work_done = "Consignation Q0, arrêt constaté, échange de l’arbre et de sa clavette, contrôle de faux-rond, carter remonté.",
      parts = "ARB-25-H6, quantité 1",
      tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Rechercher la cause des bourrages à l’entrée.",
    },
  },

  -- The belt is tightened hard instead.
  bad = solution.wrong({
    { "adjust", on = "2L1", mode = "tension", value = 380 },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Le tapis ne bougeait plus.",
    analysis = "Bande détendue.",
    element = "2L1",
    cause = "Réglage",
    work_done = "Retension.",
    parts = "Aucune",
    tests = "Cycles conformes.",
  }),
}
