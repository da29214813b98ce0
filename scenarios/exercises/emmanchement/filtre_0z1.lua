-- The filter element is clogged: good pressure at rest, none when air is drawn; alarm E60.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local air = depanne.include "lines/emmanchement/air.lua"

return depanne.exercise {
  id = "emmanchement/filtre_0z1", line = "lines/emmanchement/line.lua",
  title = { fr = "Les vérins se traînent quand tout tourne", en = "Cylinders drag when all is running" },
  task = "diagnose", trade = "pneumatic", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "0Z1.clogged", at = "112 s" } },
  arrival = "150 s",
  order = "OT 26-0219",
  operator = {
    name = air.operator,
    says = { fr = "Quand toute la ligne tourne, les vérins se traînent et ça coupe ; au repos la pression est bonne. C’est le compresseur.",
             en = "When the whole line runs, the cylinders drag and it stops; at rest the pressure is good. It is the compressor." },
  },
  questions = {
    air.question("since", "operator", "Depuis quand ?", "Since when?",
      "C’est venu doucement, et là ça ne tourne plus.", "It came slowly, and now it no longer runs."),
    air.question("gauge", "operator", "Que dit le manomètre ?", "What does the gauge say?",
      "6 bar à l’arrêt. Quand ça tourne, je n’ai pas regardé.", "6 bar when stopped. When running, I did not look."),
    air.question("done", "operator", "Qu’avez-vous essayé ?", "What have you tried?",
      "Acquitter et relancer : une pièce, puis défaut.", "Acknowledge and start: one piece, then the fault."),
    air.question("others", "leader", "Les autres lignes ont-elles de l’air ?", "Do other lines have air?",
      "Oui, aucune plainte ailleurs.", "Yes, no complaint elsewhere."),
  },
  history = {
    air.past("2026-02-26", "OT 26-0068", "0Z1", 0.1, "Bol purgé, eau et poussières", "Bowl drained, water and dust", "Cartouche à remplacer, non planifié", "Element to be replaced, not planned"),
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "pneumatic" },
  neighbours = { "0V2.stuck", "0L1.clogged", "0Z3.clogged", "T2.blocked" },
  expectations = {
    root = "0Z1.clogged", element = "0Z1", modes = { "clogged" }, causes = { "pollution", "normal_wear", "environment" },
    repair = { { "0Z1" } }, remedies = { "fit" },
    chain = { "0C1", "0L1", "0V1", "0Z1", "0V2", "0S1", "0P1", "0B1", "T2", "T3", "T4", "T01" },
    functional_chain = { "0Z1", "0S1", "0B1" },
    symptom = { { mode = "panel", on = "E60" }, { mode = "look", on = "0P1" } },
    proofs = {
      { { mode = "bar", on = "0Z1:1", above = 580000, judged = "normal" },
        { mode = "bar", on = "0Z1:2", below = 540000, judged = "abnormal" } },
    },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C2.K8", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "gauge", "done", "others" }, see = { { "look", on = "0P1" }, { "look", on = "0Z1" } },
    documents = { "folio:P1" }, risks = air.risks,
    chain = { "0Z1", "action", "Alimentation en air : pression perdue en débit" },
    suppose = {
      { "0Z1", "clogged", "Cartouche colmatée : perte de pression en débit" },
      { "0V2", "stuck", "Démarreur progressif qui n’ouvre pas en grand" },
      { "0Z1", "misadjusted", "Régulateur trop bas" },
    },
    search = conduct.join({ air.read("0S1:P", "bar", "normal") }, air.consume,
      { air.read("0Z1:1", "bar", "normal") }, { air.read("0Z1:2", "bar", "abnormal") }, { air.read("0S1:P", "bar", "abnormal") },
      {
        { "reject", on = "0Z1", mode = "misadjusted", cites = { -8 }, text = "6 bar au repos : le réglage est bon" },
        { "reject", on = "0V2", mode = "stuck", cites = { -5 }, text = "La pression est déjà perdue avant 0V2" },
        { "confirm", on = "0Z1", mode = "clogged", cites = { -8, -6 }, text = "Pression bonne avant le filtre, perdue après, en débit" } }, air.rest),
    energies = { "pneumatic" },
    diagnosis = { "0Z1", "clogged", "pollution", "Cartouche du filtre 0Z1 colmatée : 6 bar au repos, chute en débit" },
    part = "0Z1",
    work = { { "dismantle", on = "0Z1" }, { "fit", on = "0Z1", with = "FR-14-5" } },
    check = conduct.join({ { "spray", on = "0Z1" } }, air.consume, { air.read("0Z1:2", "bar", "normal") }, air.rest),
    waste = { { "0Z1", "metal" } },
    report = {
      symptom = "Défaut E60, pression d’air perdue en marche, 6 bar au repos.",
      analysis = "Éjecteur ouvert à la main : pression bonne avant 0Z1, chute après 0Z1 et à l’embase ; 6 bar partout sans débit.",
      element = "0Z1, filtre-régulateur",
      cause = "Cartouche saturée par l’eau et les poussières, remplacement non planifié.",
      work_done = "Consignation électrique et pneumatique, remplacement du filtre-régulateur, mesure en débit, remise en service.",
      parts = "FR-14-5, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Mettre la cartouche au plan de préventif.",
    },
  },

  -- The regulator is turned up.
  bad = solution.wrong({
    { "adjust", on = "0Z1", mode = "pressure", value = 8 },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  }, {
    symptom = "Vérins lents.", analysis = "Pression trop basse.", element = "0Z1", cause = "Réglage",
    work_done = "Régulateur remonté à 8 bar.", parts = "Aucune", tests = "Cycles conformes.",
  }),
}
