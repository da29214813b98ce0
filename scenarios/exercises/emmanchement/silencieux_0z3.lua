-- The silencer of the common exhaust 5 is clogged: return strokes drag; alarm E48, E43 or another return.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local air = depanne.include "lines/emmanchement/air.lua"

return depanne.exercise {
  id = "emmanchement/silencieux_0z3", line = "lines/emmanchement/line.lua",
  title = { fr = "Tout revient au ralenti", en = "All return strokes are slow" },
  task = "diagnose", trade = "pneumatic", level = 5, minutes = 75,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "0Z3.clogged", at = "112 s" } },
  arrival = "150 s",
  order = "OT 26-0225",
  operator = {
    name = air.operator,
    says = { fr = "Le bras est devenu tout mou, il remonte et revient au ralenti. Il n’y a plus assez de pression.",
             en = "The arm has gone all soft, it rises and returns slowly. There is not enough pressure any more." },
  },
  questions = {
    air.question("since", "operator", "Depuis quand ?", "Since when?",
      "C’est pire de jour en jour, et là ça s’arrête.", "It is worse every day, and now it stops."),
    air.question("which", "operator", "Tous les mouvements ?", "All movements?",
      "Le bras surtout, au retour. À l’aller ça va.", "The arm mostly, on its return. The way out is fine."),
    air.question("done", "operator", "Qu’avez-vous essayé ?", "What have you tried?",
      "J’ai demandé plus de pression.", "I asked for more pressure."),
    air.question("oil", "colleague", "Les échappements sont-ils gras ?", "Are the exhausts oily?",
      "Oui, ça suinte gris sous l’embase depuis l’été.", "Yes, grey oil seeps below the manifold since the summer."),
  },
  history = {
    air.past("2026-02-27", "OT 26-0070", "4Q4", 0.3, "Montée de Z plus lente", "Z rises more slowly", "Limiteur 4Q4 contrôlé à son repère", "Flow control 4Q4 checked at its mark"),
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical", "pneumatic" },
  neighbours = { "4B.leaking", "4L2.seizing", "0Z1.clogged", "4Q4.clogged", "0Z2.clogged" },
  expectations = {
    root = "0Z3.clogged", element = "0Z3", modes = { "clogged", "blocked" }, causes = { "pollution", "age", "normal_wear" },
    repair = { { "0Z3" } }, remedies = { "fit" },
    chain = { "0Z3", "0S1", "4V1", "4V2", "1V1", "4V5", "T14", "T55", "T45", "4Q4", "4B", "4A" },
    functional_chain = { "4B", "4A", "1A", "0Z3" },
    symptom = { { mode = "panel", on = "E49" }, { mode = "look", on = "4B" } },
    proofs = {
      { { mode = "look", on = "0Z3", shown = { fr = "gorgé d’huile", en = "soaked with oil" } }, { mode = "look", on = "0Z2", shown = { fr = "surface grise", en = "grey surface" } },
        { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" } },
    },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C2.K8", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "which", "done", "oil" }, see = { { "look", on = "4B" }, { "look", on = "0P1" }, { "listen", on = "0Z3" } },
    documents = { "folio:P1", "folio:P3" }, risks = air.risks,
    chain = { "4B", "action", "Retours lents : échappement freiné" },
    suppose = {
      { "0Z3", "clogged", "Silencieux commun de l’échappement 5 colmaté" },
      { "4B", "leaking", "Joint de piston usé" },
      { "0Z1", "clogged", "Filtre colmaté" },
    },
    search = conduct.join({ air.read("0S1:P", "bar", "normal") }, {
      { "look", on = "0Z3" }, { "look", on = "0Z2" },
      { "confirm", on = "0Z3", mode = "clogged", cites = { -2 }, text = "Silencieux 0Z3 gorgé d’huile, 0Z2 propre, pression normale à l’embase" },
    }),
    energies = { "electrical", "pneumatic" },
    diagnosis = { "0Z3", "clogged", "pollution", "Silencieux 0Z3 de l’échappement 5 colmaté, contre-pression sur tous les retours" },
    part = "0Z3",
    work = { { "dismantle", on = "0Z3" }, { "fit", on = "0Z3", with = "SIL-14" } },
    check = conduct.join({ { "spray", on = "0Z3" } }),
    waste = { { "0Z3", "metal" } },
    report = {
      symptom = "Défaut E49, retours lents de l’axe Z et de l’axe X, 6 bar à l’embase.",
      analysis = "Pression normale à l’embase ; silencieux 0Z3 gorgé d’huile alors que 0Z2 est propre : contre-pression sur tous les retours.",
      element = "0Z3, silencieux de l’échappement 5",
      cause = "Encrassement par l’air gras.",
      work_done = "Consignation électrique et pneumatique, remplacement du silencieux, remise en service.",
      parts = "SIL-14, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Remplacer les silencieux au préventif, chercher l’origine de l’huile.",
    },
  },

  -- The flow controls are opened.
  bad = solution.wrong({
    { "adjust", on = "4Q4", mode = "opening", value = 100 },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  }, {
    symptom = "Retours lents.", analysis = "Limiteur trop fermé.", element = "4Q4", cause = "Réglage",
    work_done = "Limiteur ouvert à 100 %.", parts = "Aucune", tests = "Cycles conformes.",
  }),
}
