-- The belt is slack: it slips on its drum when it carries bodies, pulses stop, alarm E23.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/bande_2l1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le tapis patine", en = "The belt slips" },
  task = "diagnose", trade = "mechanical", level = 1, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "2L1.misadjusted_slack", at = "112 s" } },
  arrival = "145 s",
  order = "OT 26-0301",
  operator = {
    name = { fr = "M. Haddad, conducteur de ligne", en = "Mr Haddad, line operator" },
    says = { fr = "Le tapis patine, on entend le moteur tourner mais les pièces n’avancent plus. Ça sent un peu le caoutchouc. La ligne se met en défaut.", en = "The belt slips: one hears the motor turn but the pieces do not move on. It smells a little of rubber. The line goes into fault." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis ce matin, d’abord quand il y avait beaucoup de pièces.", en = "Since this morning, first when there were many pieces." } },
    { id = "done", person = "operator", q = { fr = "Qu’avez-vous essayé ?", en = "What have you tried?" },
      a = { fr = "J’ai acquitté et réinitialisé, ça repart deux secondes.", en = "I acknowledged and initialised, it goes for two seconds." } },
    { id = "work", person = "colleague", q = { fr = "A-t-on travaillé sur le convoyeur ?", en = "Was there work on the conveyor?" },
      a = { fr = "La bande a été changée il y a trois semaines, elle était neuve.", en = "The belt was changed three weeks ago, it was new." } },
    { id = "speed", person = "team_leader", q = { fr = "A-t-on changé la vitesse ?", en = "Was the speed changed?" },
      a = { fr = "Non, toujours 35 Hz.", en = "No, still 35 Hz." } },
  },
  history = {
    { date = "2026-02-27", order = "OT 26-0268", ref = "2L1", hours = 2.0,
      finding = { fr = "Bande entaillée", en = "Belt cut" },
      action = { fr = "Bande 2L1 remplacée, tendue à l’allongement", en = "Belt 2L1 replaced, tensioned by elongation" } },
  },
  risks = { "movement", "noise" }, energies = { "mechanical" },
  neighbours = { "2D1.open_key", "2L1.clogged_oil", "2B4.dead", "2R1.worn_tooth" },
  expectations = {
    root = "2L1.misadjusted_slack",
    element = "2L1",
    modes = { "misadjusted" },
    causes = { "normal_wear", "setting", "mounting" },
    repair = { { "2L1" } },
    remedies = { "adjust" },
    chain = { "M2", "2R1", "2D1", "2L1", "2B4", "U1" },
    functional_chain = { "2L1", "M2" },
    symptom = { { mode = "panel", on = "E23" }, { mode = "look", on = "2L1" } },
    proofs = {
      { { mode = "belt_force", on = "2L1", below = 100, judged = "abnormal" } },
    },
    settings = { ["2L1.tension"] = { 160, 220 } },
    after = { { mode = "belt_force", on = "2L1", above = 150 } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C1.K1", "CCP3-C2.K4" },
  },

  reference = solution.reference {
    ask = { "since", "done", "work", "speed" },
    see = { { "look", on = "2L1" }, { "listen", on = "2L1" }, { "look", on = "M2" } },
    documents = { "folio:M1", "settings" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "2L1", "action", "Transport : moteur et tambour tournent, la bande ne suit pas" },
    suppose = {
      { "2L1", "misadjusted", "Bande détendue : elle patine sur le tambour" },
      { "2D1", "open", "Clavette du tambour cisaillée" },
      { "2B4", "dead", "Détecteur d’impulsions en panne" },
    },
    search = {
      { "read_plc", mode = "I2.6" },
      { "look", on = "2D1" },
    },
    energies = { "mechanical" },
    locked = {
      { "touch", on = "2L1" },
      { "measure", on = "2L1", mode = "belt_force" },
      { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "2L1", mode = "misadjusted", cites = { -2 }, text = "Tension de bande très inférieure à 180 N" },
    },
    diagnosis = { "2L1", "misadjusted", "setting", "Bande 2L1 détendue : 45 N au lieu de 180 N, elle patine sur le tambour moteur" },
    work = {
      { "adjust", on = "2L1", mode = "tension", value = 180 },
      { "measure", on = "2L1", mode = "belt_force" },
      { "judge", mode = "normal", value = -1 },
      { "refit_guard", on = "2L1" },
    },
    check = {
      { "measure", on = "2L1", mode = "vibration" },
    },
    report = {
      symptom = "Défaut E23 : moteur et tambour tournent, bande arrêtée, impulsions 2B4 absentes.",
      analysis = "Tension mesurée 45 N au lieu de 180 N ; clavette et détecteur écartés.",
      element = "2L1, bande du convoyeur",
      cause = "Bande neuve non retendue après rodage.",
      work_done = "Consignation Q0, arrêt constaté, retension de la bande 2L1 à 180 N, contrôle, carter remonté.",
      parts = "Aucune pièce",
      tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Contrôler la tension après 24 h.",
    },
  },

  -- The motor is thought weak and changed, live.
  bad = solution.wrong({
    { "dismantle", on = "M2" },
    { "fit", on = "M2", with = "MOT-0K37-4P" },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Le tapis patinait.",
    analysis = "Moteur faible.",
    element = "M2",
    cause = "Usure normale",
    work_done = "Moteur remplacé.",
    parts = "MOT-0K37-4P",
    tests = "Cycles conformes.",
  }),
}
