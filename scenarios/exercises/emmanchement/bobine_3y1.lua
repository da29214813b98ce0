-- The varistor of coil 3Y1 is pierced: when the press must go down the 24 V collapses and the controller starts again.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/bobine_3y1", line = "lines/emmanchement/line.lua",
  title = { fr = "L’automate redémarre quand la presse descend", en = "The controller restarts when the press goes down" },
  task = "diagnose", trade = "electrical", level = 4, minutes = 90,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "3Y1.shorted_suppressor", at = "88 s" } },
  arrival = "104 s",
  order = "OT 26-0214",
  operator = {
    name = { fr = "M. Bachir, conducteur de ligne", en = "Mr Bachir, line operator" },
    says = { fr = "Dès que la presse doit descendre, l’écran s’éteint, tout retombe et l’automate redémarre. Il faut réarmer et réinitialiser, et ça recommence.",
             en = "As soon as the press must go down, the screen goes dark, everything drops and the controller starts again. One has to reset and initialise, and it does it again." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis la reprise de treize heures. Avant la pause, rien.", en = "Since one o’clock. Before the break, nothing." } },
    { id = "moment", person = "operator", q = { fr = "À quel moment exactement ?", en = "At which moment exactly?" },
      a = { fr = "Le bridage se ferme, la presse veut partir, et là tout s’éteint une seconde.", en = "The clamp closes, the press is about to go, and then all goes dark for a second." } },
    { id = "supply", person = "colleague", q = { fr = "L’alimentation a-t-elle déjà été changée ?", en = "Has the supply been changed before?" },
      a = { fr = "Non. Pour moi c’est elle qui fatigue, il faudrait mettre la 20 A.", en = "No. I say it is tired, we should fit the 20 A one." } },
    { id = "storm", person = "team_leader", q = { fr = "Un orage, une coupure de secteur ?", en = "A storm, a mains cut?" },
      a = { fr = "Une coupure d’une seconde à midi, tout l’atelier.", en = "A cut of one second at noon, the whole shop." } },
  },
  history = {
    { date = "2026-02-24", order = "OT 26-0078", ref = "3Y1", hours = 0.3,
      finding = { fr = "Connecteur de 3Y1 cassé par un chariot", en = "Plug of 3Y1 broken by a trolley" },
      action = { fr = "Connecteur à varistance remplacé par celui du magasin", en = "Plug with varistor replaced from the store" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "G1.worn_capacitors", "3Y1.shorted", "3Y5.shorted_suppressor", "F10.loose_terminal", "2B4.shorted_earth" },
  expectations = {
    root = "3Y1.shorted_suppressor", element = "3Y1", modes = { "shorted" }, causes = { "age", "overload", "environment", "short_circuit" },
    repair = { { "3Y1" } }, remedies = { "fit" },
    chain = { "G1", "XD", "F13", "XH", "KA1", "XHB", "3Y1", "PLC", "W318", "W319", "W320", "W321" },
    functional_chain = { "3A", "3V3", "3Y1" },
    symptom = { { mode = "panel", on = "E00" }, { mode = "look", on = "G1" } },
    proofs = {
      { { mode = "V=", on = "XD:+", with = "XD:-", above = 23, judged = "normal" },
        { mode = "ohm", on = "3Y1:A1", with = "3Y1:A2", below = 3, judged = "abnormal" } },
    },
    readings = { { mode = "ohm", on = "3Y2:A1", with = "3Y2:A2", above = 17, below = 22, judged = "normal" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP1-C1.K2", "CCP1-C1.K7", "CCP3-C1.K4", "CCP3-C1.K8" },
  },

  reference = solution.reference {
    ask = { "since", "moment", "supply", "storm" }, see = { { "look", on = "G1" }, { "look", on = "PLC" }, { "look", on = "F13" }, { "look", on = "3A" } },
    documents = { "folio:E4", "folio:E14" },
    risks = {
      { "electrical", "Mesures en 24 V, échange hors tension après consignation" },
      { "pressure", "Aucun raccord ouvert ; axe Z calé avant la coupure" },
      { "movement", "La chaîne de sécurité tombe à chaque fois : personne dans la zone" },
    },
    chain = { "3A", "action", "Le 24 V s’écroule à l’ordre de descente : la charge de cette voie est en cause" },
    suppose = {
      { "3Y1", "shorted", "Court-circuit dans la bobine de descente ou son connecteur" },
      { "G1", "worn", "Alimentation fatiguée qui ne tient pas la charge" },
      { "W320", "shorted", "Liaison de la bobine écrasée" },
    },
    search = {
      { "measure", on = "XD:+", with = "XD:-", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "XH:+", with = "XD:-", mode = "V=" }, { "read_plc", mode = "Q2.0" },
    },
    energies = { "electrical" }, z_low = true,
    locked = {
      { "measure", on = "3Y2:A1", with = "3Y2:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "3Y1:A1", with = "3Y1:A2", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 },
      { "reject", on = "G1", mode = "worn", cites = { -7 }, text = "24 V tenus hors de l’ordre de descente : c’est la charge" },
      { "confirm", on = "3Y1", mode = "shorted", cites = { -3 }, text = "Moins d’un ohm au lieu de 19 ohms ; 3Y2 a la bonne valeur" },
    },
    diagnosis = { "3Y1", "shorted", "overload", "Varistance du connecteur de 3Y1 en court-circuit : le 24 V s’écroule à la descente" },
    part = "3Y1",
    work = {
      { "dismantle", on = "3Y1" }, { "fit", on = "3Y1", with = "BOB-H-30W" },
      { "measure", on = "3Y1:A1", with = "3Y1:A2", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
    },
    check = { { "look", on = "F13" }, { "measure", on = "XD:+", with = "XD:-", mode = "V=" } },
    waste = { { "3Y1", "electronic" } },
    report = {
      symptom = "Message E00 et redémarrage de l’automate à chaque ordre de descente de presse (Q2.0).",
      analysis = "24 V tenus au repos ; consigné : 3Y1 à moins d’un ohm, 3Y2 à 19 ohms ; G1 limite quand KA1 ferme.",
      element = "3Y1, bobine de descente et son connecteur à varistance", cause = "Varistance claquée, surtension à la coupure de midi.",
      work_done = "Consignation électrique, remplacement de la bobine 3Y1 avec connecteur, contrôle ohmique, F13 contrôlé.",
      parts = "BOB-H-30W, quantité 1", tests = "Essai manuel et cycles automatiques conformes, 24 V stables.",
      follow_up = "Contrôler les connecteurs à varistance des autres bobines hydrauliques.",
    },
  },

  -- The colleague is believed: a bigger supply.
  bad = solution.wrong(conduct.join({ { "ask", on = "supply" } }, conduct.electrical_lockout, {
    { "dismantle", on = "G1" }, { "fit", on = "G1", with = "AL-24-20" },
  }, conduct.electrical_return, conduct.restart, { { "push", on = "S3", mode = "pressed", value = 0.4 }, { "wait", value = 20 } }), {
    symptom = "L’automate redémarrait.", analysis = "Alimentation trop faible.", element = "G1", cause = "Vieillissement",
    work_done = "Alimentation 20 A montée.", parts = "AL-24-20", tests = "Cycles conformes.",
  }),
}
