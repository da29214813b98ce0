-- The piston seal of the Z cylinder passes: it does not rise in time, the valve blows all the time; alarm E48.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local air = depanne.include "lines/emmanchement/air.lua"

return depanne.exercise {
  id = "emmanchement/joint_4b", line = "lines/emmanchement/line.lua",
  title = { fr = "Le bras remonte mal et ça souffle", en = "The arm rises badly and something blows" },
  task = "diagnose", trade = "pneumatic", level = 4, minutes = 90,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "4B.leaking", at = "112 s" } },
  arrival = "150 s",
  order = "OT 26-0217",
  operator = {
    name = air.operator,
    says = { fr = "Le bras ne remonte plus comme il faut, et ça souffle tout le temps au distributeur. Faut changer le distributeur.",
             en = "The arm no longer rises as it should, and the valve blows all the time. The valve must be changed." },
  },
  questions = {
    air.question("since", "operator", "Depuis quand ?", "Since when?",
      "Ça souffle depuis une semaine, et ça s’arrête depuis ce matin.", "It has blown for a week, and it stops since this morning."),
    air.question("where", "operator", "D’où vient le souffle ?", "Where does the blow come from?",
      "De la rangée des distributeurs, le troisième je crois.", "From the row of valves, the third one I think."),
    air.question("done", "operator", "Qu’avez-vous essayé ?", "What have you tried?",
      "Rien, j’ai acquitté.", "Nothing, I acknowledged."),
    air.question("age", "colleague", "Le vérin Z a-t-il été changé ?", "Was the Z cylinder changed?",
      "Jamais, il est d’origine.", "Never, it is the first one."),
  },
  history = {
    air.past("2026-03-03", "OT 26-0074", "4V2", 0.3, "Souffle permanent aux échappements", "Steady blow at the exhausts", "Recherche reportée, pas d’arrêt possible", "Search put off, no stop possible"),
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical", "pneumatic" },
  neighbours = { "4V2.leaking", "0Z3.clogged", "T54.leaking", "4L2.seizing" },
  expectations = {
    root = "4B.leaking", element = "4B", modes = { "leaking", "worn" }, causes = { "normal_wear", "age", "pollution" },
    repair = { { "4B" } }, remedies = { "fit" },
    chain = { "4B", "4V2", "T51", "T52", "T53", "T54", "4Q3", "4Q4", "0S1", "4B3", "4Y3" },
    functional_chain = { "4B", "4V2" },
    symptom = { { mode = "panel", on = "E48" }, { mode = "listen", on = "4V2", shown = { fr = "s’échappe", en = "escapes" } } },
    proofs = {
      { { mode = "listen", on = "4V2", shown = { fr = "s’échappe", en = "escapes" } },
        { mode = "bar", on = "4B:A", above = 20000, judged = "abnormal" },
        { mode = "V=", on = "4Y3:A1", with = "4Y3:A2", below = 5, judged = "normal" } },
    },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "T-S6", "CCP1-C2.K2", "T-S8", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "where", "done", "age" }, see = { { "look", on = "4B" }, { "listen", on = "4V2" } },
    documents = { "folio:P3" }, risks = air.risks,
    chain = { "4B", "action", "Montée de Z trop lente" },
    suppose = {
      { "4B", "leaking", "Joint de piston : l’air passe d’une chambre à l’autre" },
      { "4V2", "leaking", "Fuite interne du distributeur" },
      { "0Z3", "clogged", "Échappement 5 colmaté" },
    },
    search = conduct.join({ air.read("4Y3:A1", "V=", "normal", "4Y3:A2") }, { air.read("4B:B", "bar", "normal") }, { air.read("4B:A", "bar", "abnormal") }, {
      { "listen", on = "4V2" },
      { "reject", on = "4V2", mode = "leaking", cites = { -3 }, text = "La chambre à l’échappement est sous pression : l’air vient du vérin, pas du tiroir" },
      { "confirm", on = "4B", mode = "leaking", cites = { -4, -2 }, text = "Pression côté fond sans ordre de descente : le piston fuit" },
    }),
    energies = { "electrical", "pneumatic" },
    diagnosis = { "4B", "leaking", "normal_wear", "Joint de piston du vérin 4B usé, fuite d’une chambre à l’autre" },
    part = "4B",
    work = { { "dismantle", on = "4B" }, { "fit", on = "4B", with = "V-20-80-A" } },
    check = conduct.join(air.acknowledge, { { "spray", on = "4B" } }),
    waste = { { "4B", "metal" } },
    report = {
      symptom = "Défaut E48, montée de Z trop lente, souffle permanent à l’échappement de 4V2.",
      analysis = "Sans ordre de descente, pression côté fond du vérin et souffle à l’échappement : le piston laisse passer l’air, le distributeur est hors de cause.",
      element = "4B, vérin de l’axe Z",
      cause = "Usure normale du joint, vérin d’origine.",
      work_done = "Consignation électrique et pneumatique, axe calé, remplacement du vérin, contrôle d’étanchéité, remise en service.",
      parts = "V-20-80-A, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Relever les temps de l’axe Z chaque mois.",
    },
  },

  -- The valve is changed, as the operator says, under pressure.
  bad = solution.wrong({
    { "dismantle", on = "4V2" }, { "fit", on = "4V2", with = "D52-M-24" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  }, {
    symptom = "Le bras remontait mal.", analysis = "Distributeur fuyard.", element = "4V2", cause = "Usure normale",
    work_done = "Distributeur remplacé.", parts = "D52-M-24", tests = "Cycles conformes.",
  }),
}
