-- The spool of the Z axis valve is stuck at rest: 24 V and a healthy coil, no move, not by hand either; alarm E41.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"
local air = depanne.include "lines/emmanchement/air.lua"

return depanne.exercise {
  id = "emmanchement/distributeur_4v2", line = "lines/emmanchement/line.lua",
  title = { fr = "Le bras ne descend plus", en = "The arm no longer comes down" },
  task = "diagnose", trade = "pneumatic", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP1-C2", "CCP3-C2", "CCP4-C1" },
  faults = { { "4V2.stuck", at = "112 s" } },
  arrival = "150 s",
  order = "OT 26-0207",
  operator = {
    name = air.operator,
    says = { fr = "Le bras ne descend plus, et je n’entends pas le clac habituel. C’est sûrement l’automate qui n’envoie plus l’ordre.",
             en = "The arm no longer comes down, and I do not hear the usual clack. Surely the controller no longer sends the order." },
  },
  questions = {
    air.question("since", "operator", "Depuis quand ?", "Since when?",
      "Tout d’un coup, en pleine série. Ce matin il hésitait déjà un peu à descendre.", "All at once, in the middle of a batch. This morning it already hesitated to come down."),
    air.question("noise", "operator", "Qu’entendez-vous quand il devrait descendre ?", "What do you hear when it should come down?",
      "Rien du tout. D’habitude il y a un souffle bref.", "Nothing at all. Usually there is a short puff."),
    air.question("done", "operator", "Qu’avez-vous essayé ?", "What have you tried?",
      "J’ai acquitté et réinitialisé : l’initialisation passe, et au premier corps ça bloque.", "I acknowledged and initialised: that works, and it stops at the first body."),
    air.question("water", "colleague", "L’air est-il propre ?", "Is the air clean?",
      "On a vidé de l’eau et une boue collante du bol l’hiver dernier.", "We drained water and a sticky sludge from the bowl last winter."),
  },
  history = {
    air.past("2026-02-17", "OT 26-0061", "4V2", 0.2, "Descente de Z hésitante au démarrage", "Z hesitates to come down at start-up",
      "Deux coups de commande manuelle, repart", "Override pushed twice, works again"),
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical", "pneumatic" },
  neighbours = { "4Y3.open", "4B4.moved", "4B.blocked", "T51.moved_off" },
  expectations = {
    root = "4V2.stuck", element = "4V2", modes = { "stuck", "seizing" }, causes = { "pollution", "age", "normal_wear", "environment" },
    repair = { { "4V2" } }, remedies = { "fit" },
    chain = { "4Y3", "4V2", "T51", "4Q4", "T52", "4B", "4Q3", "T53", "T54", "0S1", "4B4", "PLC" },
    functional_chain = { "4B", "4V2", "4Y3" },
    symptom = { { mode = "panel", on = "E41" }, { mode = "look", on = "4B", shown = { fr = "rentrée", en = "in" } } },
    proofs = {
      { { mode = "V=", on = "4Y3:A1", with = "4Y3:A2", above = 20, judged = "normal" },
        { mode = "bar", on = "4B:A", below = 50000, judged = "abnormal" },
        { mode = "ohm", on = "4Y3:A1", with = "4Y3:A2", above = 300, below = 460, judged = "normal" } },
    },
    readings = { { mode = "bar", on = "0S1:P", above = 550000, judged = "normal" } },
    leak_tests = { "0S1" }, tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "T-S6", "CCP1-C2.K2", "CCP1-C2.K8", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "done", "water" }, see = { { "look", on = "4B" }, { "look", on = "0P1" }, { "listen", on = "4V2" } },
    documents = { "folio:P3" }, risks = air.risks,
    chain = { "4B", "action", "Descente de Z : ordre émis, pas de mouvement" },
    suppose = {
      { "4V2", "stuck", "Tiroir bloqué : ordre présent, aucun bruit de commutation" },
      { "4Y3", "open", "Bobine coupée" },
      { "4B", "blocked", "Axe Z coincé mécaniquement" },
    },
    search = conduct.join({ { "read_plc", mode = "Q3.2" } }, { air.read("4Y3:A1", "V=", "normal", "4Y3:A2") }, {
      { "measure", on = "0S1:P", mode = "bar" }, { "judge", mode = "normal", value = -1 },
      { "operate", on = "4V2", mode = "manual", value = 1 }, { "wait", value = 2 },
      { "measure", on = "4B:A", mode = "bar" }, { "judge", mode = "abnormal", value = -1 },
      { "look", on = "4B" },
      { "reject", on = "4B", mode = "blocked", cites = { -3 }, text = "Aucune pression n’arrive au vérin : il n’est pas retenu" },
      { "operate", on = "4V2", mode = "manual", value = 0 },
    }),
    energies = { "electrical", "pneumatic" },
    locked = {
      { "measure", on = "4Y3:A1", with = "4Y3:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "reject", on = "4Y3", mode = "open", cites = { -2 }, text = "Bobine bonne, 24 V présents" },
      { "confirm", on = "4V2", mode = "stuck", cites = { -3 }, text = "24 V et bobine bonne, 6 bar à l’embase, rien en sortie 4, commande manuelle sans effet" },
    },
    diagnosis = { "4V2", "stuck", "pollution", "Tiroir de 4V2 bloqué au repos par un dépôt" },
    part = "4V2",
    work = { { "dismantle", on = "4V2" }, { "fit", on = "4V2", with = "D52-M-24" } },
    check = { { "spray", on = "0S1" }, { "judge", mode = "normal", value = -1 } },
    waste = { { "4V2", "metal" } },
    report = {
      symptom = "Défaut E41, bras resté en haut, sortie Q3.2 à 1, aucun bruit de commutation.",
      analysis = "24 V aux bornes de 4Y3, bobine 384 ohms, 6 bar à l’embase, 0 bar en 4B:A même à la commande manuelle : tiroir bloqué.",
      element = "4V2, distributeur 5/2 de l’axe Z",
      cause = "Dépôt dû à un air chargé d’eau et d’impuretés.",
      work_done = "Consignation électrique et pneumatique, axe calé, remplacement du distributeur 4V2, contrôle d’étanchéité, remise en service.",
      parts = "D52-M-24, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Contrôler la qualité d’air et purger le bol chaque semaine.",
    },
  },

  -- The operator is believed: no order, so the coil is changed, under pressure.
  bad = solution.wrong({
    { "dismantle", on = "4Y3" }, { "fit", on = "4Y3", with = "BOB-24-1W5" },
    { "push", on = "S7", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 12 },
  }, {
    symptom = "Le bras ne descendait plus.", analysis = "Bobine hors service.", element = "4Y3", cause = "Usure normale",
    work_done = "Bobine remplacée.", parts = "BOB-24-1W5", tests = "Cycles conformes.",
  }),
}
