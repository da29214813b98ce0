-- The set screw of the pump's coupling is loose: the hub slips under load, alarm E33.
depanne.api(1)
local conduct = depanne.include "lines/emmanchement/conduct.lua"
local history = depanne.include "lines/emmanchement/history.lua"
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/moyeu_3k1", line = "lines/emmanchement/line.lua",
  title = { fr = "La presse n’a plus de force", en = "The press has no force left" },
  task = "diagnose", trade = "mechanical", level = 4, minutes = 90,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "3K1.open_set_screw", at = "112 s" } },
  arrival = "145 s",
  order = "OT 26-0308",
  operator = {
    name = { fr = "M. Lenoir, conducteur de ligne", en = "Mr Lenoir, line operator" },
    says = { fr = "La presse descend à peine et n’appuie plus. Le moteur du groupe tourne bien, je l’entends. C’est la pompe ou le limiteur.", en = "The press hardly comes down and does not press any more. The unit’s motor turns well, I hear it. It is the pump or the relief valve." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Ce matin, d’un coup.", en = "This morning, all at once." } },
    { id = "noise", person = "operator", q = { fr = "Le bruit du groupe a-t-il changé ?", en = "Has the noise of the unit changed?" },
      a = { fr = "Il est plus léger, il ne force plus.", en = "It is lighter, it does not strain any more." } },
    { id = "oil", person = "colleague", q = { fr = "Le niveau d’huile est-il bon ?", en = "Is the oil level good?" },
      a = { fr = "Oui, vérifié ce matin.", en = "Yes, checked this morning." } },
    { id = "work", person = "colleague", q = { fr = "A-t-on travaillé sur le groupe ?", en = "Was there work on the unit?" },
      a = { fr = "Croisillon changé le mois dernier.", en = "The spider was changed last month." } },
  },
  history = conduct.join(history, {
    { date = "2026-02-09", order = "OT 26-0068", ref = "3K1", hours = 1.2,
      finding = { fr = "Croisillon usé", en = "Spider worn" },
      action = { fr = "Croisillon remplacé", en = "Spider replaced" } },
  }),
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "3V1.misadjusted", "3P1.worn", "3V1.broken_spring", "M1.wrong_part" },
  expectations = {
    root = "3K1.open_set_screw",
    element = "3K1",
    modes = { "open" },
    causes = { "mounting", "vibration" },
    repair = { { "3K1" } },
    remedies = { "fit" },
    chain = { "M1", "3K1", "3P1", "3V1" },
    functional_chain = { "3A", "3P1" },
    symptom = { { mode = "panel", on = "E33" }, { mode = "look", on = "3K1" } },
    proofs = {
      { { mode = "rpm", on = "M1", above = 140, judged = "normal" }, { mode = "rpm", on = "3P1", below = 100, judged = "abnormal" } },
    },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP3-C2.K4" },
  },

  reference = solution.reference {
    ask = { "since", "noise", "oil", "work" },
    see = { { "look", on = "3A" }, { "look", on = "3G1" }, { "listen", on = "3P1" }, { "look", on = "3K1" } },
    documents = { "folio:H1", "folio:M1" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "3A", "supply", "Énergie hydraulique de la presse : entraînement de la pompe" },
    suppose = {
      { "3K1", "open", "Moyeu qui glisse sur l’arbre" },
      { "3P1", "worn", "Pompe usée" },
      { "3V1", "misadjusted", "Limiteur déréglé" },
    },
    search = {
      { "push", on = "S7", mode = "pressed", value = 0.4 },
      { "wait", value = 1 },
      { "push", on = "S6", mode = "pressed", value = 0.4 },
      { "wait", value = 3 },
      { "measure", on = "M1", mode = "rpm" },
      { "judge", mode = "normal", value = -1 },
      { "measure", on = "3P1", mode = "rpm" },
      { "judge", mode = "abnormal", value = -1 },
      { "measure", on = "MP1:P", mode = "bar" },
      { "confirm", on = "3K1", mode = "open", cites = { -3 }, text = "Le moteur tourne à sa vitesse, la pompe ne suit pas" },
      { "reject", on = "3P1", mode = "worn", text = "La pompe n’est pas entraînée" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "touch", on = "3K1" },
    },
    diagnosis = { "3K1", "open", "mounting", "Moyeu de 3K1 desserré : le moteur tourne, la pompe ne suit pas" },
    part = "3K1",
    work = {
      { "mark", on = "3K1" },
      { "dismantle", on = "3K1" },
      { "fit", on = "3K1", with = "ACC-24-92" },
      { "tighten", on = "3K1", value = 9 },
      { "measure", on = "3K1", mode = "misalignment" },
      { "judge", mode = "normal", value = -1 },
      { "refit_guard", on = "3K1" },
    },
    check = {
      { "measure", on = "MP1:P", mode = "bar" },
      { "measure", on = "3K1", mode = "vibration" },
    },
    waste = { { "3K1", "metal" } },
    report = {
      symptom = "Défaut E33 : la presse ne monte pas en pression, moteur du groupe tournant.",
      analysis = "Vitesse du moteur normale, vitesse de la pompe très inférieure : moyeu de l’accouplement glissant.",
      element = "3K1, accouplement moteur-pompe",
      cause = "Vis de pression non bloquée au dernier montage.",
      work_done = "Consignation Q0, charge calée, arrêt constaté, échange de l’accouplement, vis serrée à 9 N·m, contrôle d’alignement, carter remonté.",
      parts = "ACC-24-92, quantité 1",
      tests = "Essai manuel et cycles automatiques, pression conforme.",
      follow_up = "Frein-filet sur les vis de pression.",
    },
  },

  -- The relief valve is screwed in.
  bad = solution.wrong({
    { "adjust", on = "3V1", mode = "crack", value = 140 },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
    { "push", on = "S6", mode = "pressed", value = 0.4 },
    { "wait", value = 15 },
  }, {
    symptom = "Presse sans force.",
    analysis = "Limiteur déréglé.",
    element = "3V1",
    cause = "Réglage",
    work_done = "Limiteur resserré.",
    parts = "Aucune",
    tests = "Conforme.",
  }),
}
