-- The cable of sensor 2B4 is cut on the frame: its brown core touches earth, the 24 V collapses until F11 opens.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/cable_2b4", line = "lines/emmanchement/line.lua",
  title = { fr = "Plus rien ne répond au pupitre", en = "Nothing answers at the desk any more" },
  task = "diagnose", trade = "electrical", level = 4, minutes = 90,
  competences = { "CCP3-C1", "CCP1-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "2B4.shorted_earth", at = "82 s" } },
  arrival = "110 s",
  order = "OT 26-0219",
  operator = {
    name = { fr = "Mme Carpentier, conductrice de ligne", en = "Mrs Carpentier, line operator" },
    says = { fr = "Plus rien ne répond au pupitre : j’appuie sur tous les boutons, rien. L’écran a clignoté dix secondes avant. Ça doit être l’automate.",
             en = "Nothing answers at the desk any more: I press every button, nothing. The screen blinked for ten seconds before. It must be the controller." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "En pleine production, il y a un quart d’heure.", en = "In full production, a quarter of an hour ago." } },
    { id = "heard", person = "operator", q = { fr = "Qu’avez-vous entendu ?", en = "What did you hear?" },
      a = { fr = "L’armoire qui claquait, puis un gros clac et plus rien.", en = "The cabinet clicking, then one big clack and no more." } },
    { id = "done", person = "colleague", q = { fr = "Avez-vous réenclenché quelque chose ?", en = "Did you close anything again?" },
      a = { fr = "F11, une fois : il est retombé au bout de quelques secondes. Je voulais mettre un C16.", en = "F11, once: it fell again after some seconds. I wanted to put a C16." } },
    { id = "clean", person = "team_leader", q = { fr = "Un travail récent sur la ligne ?", en = "Any recent work on the line?" },
      a = { fr = "La bande a été retendue vendredi, le carter du tambour a été démonté.", en = "The belt was tightened on Friday, the cover of the drum was taken off." } },
  },
  history = {
    { date = "2026-02-27", order = "OT 26-0083", ref = "2L1", hours = 0.6,
      finding = { fr = "Bande détendue côté pied", en = "Belt slack at the tail" },
      action = { fr = "Bande retendue, carter du tambour de pied remonté", en = "Belt tightened, cover of the tail drum refitted" } },
  },
  risks = { "electrical", "pressure", "movement" }, energies = { "electrical" },
  neighbours = { "F11.no_contact", "F11.seizing", "3Y1.shorted_suppressor", "G1.dead", "2B5.shorted_earth" },
  expectations = {
    root = "2B4.shorted_earth", element = "2B4", modes = { "shorted", "leaking" }, causes = { "mounting", "vibration", "impact" },
    consequences = { "F11.tripped" },
    repair = { { "2B4" } }, remedies = { "fit" },
    chain = { "G1", "XD", "F11", "XS", "XB1", "XB2", "XB3", "XB4", "2B4", "CBL1P", "CBL2P", "CBL3P", "CBL4P", "W134", "W135", "W136", "W15" },
    functional_chain = { "2B4", "XS", "F11" },
    symptom = { { mode = "panel", on = "E00" }, { mode = "look", on = "F11" } },
    proofs = {
      { { mode = "V=", on = "F11:1", with = "XD:-", above = 20, judged = "normal" },
        { mode = "ohm", on = "XB2:+", with = "PE:1", above = 20, judged = "normal" },
        { mode = "ohm", on = "2B4:BN", with = "PE:1", below = 5, judged = "abnormal" } },
    },
    readings = { { mode = "V=", on = "F11:2", with = "XD:-", below = 5, judged = "abnormal" } },
    tests = { "manual", "cycle" }, character = "definitive",
    bad_rows = { "CCP3-C1.K4", "CCP3-C1.K8", "T-S4" },
  },

  reference = solution.reference {
    ask = { "since", "heard", "done", "clean" }, see = { { "look", on = "F11" }, { "look", on = "G1" }, { "look", on = "PLC" } },
    documents = { "folio:E4", "folio:E8", "parts" },
    risks = {
      { "electrical", "Mesures en 24 V puis ohmmètre hors tension ; calibre de F11 jamais augmenté" },
      { "pressure", "Aucun raccord ouvert ; axe Z calé avant la coupure" },
      { "movement", "Remise sous tension après recherche complète, personne dans la zone" },
    },
    chain = { "XS", "supply", "Tous les détecteurs et boutons sont morts ensemble : alimentation XS, F11" },
    suppose = {
      { "2B4", "shorted", "Câble d’un détecteur à la masse : 2B4 frotte près du tambour retendu" },
      { "F11", "seizing", "F11 vieilli qui déclenche sous son calibre" },
      { "3B1", "shorted", "Câble d’un détecteur de presse à la masse" },
    },
    search = {
      { "measure", on = "F11:1", with = "XD:-", mode = "V=" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "F11:2", with = "XD:-", mode = "V=" }, { "judge", mode = "abnormal", value = -1 },
    },
    energies = { "electrical" }, z_low = true,
    locked = {
      { "measure", on = "XS:+", with = "PE:1", mode = "ohm" },
      { "reject", on = "F11", mode = "seizing", cites = { -1 }, text = "Moins d’un ohm entre XS et la terre : F11 a raison de déclencher" },
      { "disconnect", on = "W134", with = "XB2:+" },
      { "measure", on = "XB2:+", with = "PE:1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "measure", on = "2B4:BN", with = "PE:1", mode = "ohm" }, { "judge", mode = "abnormal", value = -1 }, { "look", on = "2B4" },
      { "confirm", on = "2B4", mode = "shorted", cites = { -3, -5 }, text = "2B4 débranché, la boîte est saine ; son brun est à la masse" },
    },
    diagnosis = { "2B4", "shorted", "mounting", "Câble de 2B4 entaillé par le carter, conducteur brun à la masse : F11 déclenche" },
    part = "2B4",
    work = {
      { "dismantle", on = "2B4" }, { "fit", on = "2B4", with = "DI-PNP-NO-4" }, { "connect", on = "W134", with = "XB2:+" },
      { "measure", on = "2B4:BN", with = "PE:1", mode = "ohm" }, { "judge", mode = "normal", value = -1 },
      { "operate", on = "F11", mode = "handle", value = 0 }, { "operate", on = "F11", mode = "handle", value = 1 },
    },
    check = { { "measure", on = "XS:+", with = "XD:-", mode = "V=" } },
    waste = { { "2B4", "electronic" } },
    report = {
      symptom = "Message E00, boutons et détecteurs morts, F11 déclenché après dix secondes de coupures.",
      analysis = "24 V en amont de F11, 0 V en aval ; consigné : moins d’un ohm de XS à la terre, qui part avec W134 ; brun de 2B4 à la masse.",
      element = "2B4, détecteur du tambour de pied et son câble", cause = "Câble pincé par le carter remonté le 27 février.",
      work_done = "Consignation électrique, recherche par débranchement, détecteur 2B4 et câble remplacés, isolement contrôlé, F11 réenclenché.",
      parts = "DI-PNP-NO-4, quantité 1", tests = "Essai manuel et cycles automatiques conformes.",
      follow_up = "Poser une protection de câble sous le carter du tambour.",
    },
  },

  -- The colleague is believed: a breaker that holds longer.
  bad = solution.wrong({
    { "ask", on = "done" }, { "dismantle", on = "F11" }, { "fit", on = "F11", with = "DJ-1P-C16" },
    { "operate", on = "F11", mode = "handle", value = 1 }, { "wait", value = 15 },
    { "push", on = "S2", mode = "pressed", value = 0.4 }, { "push", on = "S6", mode = "pressed", value = 0.4 }, { "wait", value = 8 },
  }, {
    symptom = "F11 déclenchait.", analysis = "Calibre trop faible.", element = "F11", cause = "Vieillissement",
    work_done = "F11 remplacé par un C16.", parts = "DJ-1P-C16", tests = "Cycles conformes.",
  }),
}
