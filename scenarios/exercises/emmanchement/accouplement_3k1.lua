-- The pump's coupling was left 0.5 mm out of line after the motor was exchanged.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/accouplement_3k1", line = "lines/emmanchement/line.lua",
  title = { fr = "Le groupe vibre depuis l’échange du moteur", en = "The unit vibrates since the motor was changed" },
  task = "diagnose", trade = "mechanical", level = 3, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "3K1.misadjusted_alignment", at = "10 s" } },
  arrival = "140 s",
  order = "OT 26-0303",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Le groupe hydraulique vibre depuis qu’on a changé le moteur la semaine dernière. Ça produit, mais ça tremble et ça fait de la poussière noire.", en = "The hydraulic unit vibrates since the motor was changed last week. It produces, but it shakes and makes black dust." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "Depuis l’échange du moteur, jeudi.", en = "Since the motor was changed, on Thursday." } },
    { id = "who", person = "team_leader", q = { fr = "Qui a fait l’échange ?", en = "Who did the exchange?" },
      a = { fr = "L’équipe de nuit, il fallait redémarrer vite.", en = "The night shift, it had to restart fast." } },
    { id = "noise", person = "operator", q = { fr = "La pompe crie-t-elle ?", en = "Does the pump scream?" },
      a = { fr = "Non, pas plus qu’avant.", en = "No, not more than before." } },
    { id = "feet", person = "colleague", q = { fr = "Les cales ont-elles été remises ?", en = "Were the shims put back?" },
      a = { fr = "Je ne sais pas, ce n’est pas écrit.", en = "I do not know, it is not written." } },
  },
  history = {
    { date = "2026-03-05", order = "OT 26-0281", ref = "M1", hours = 3.5,
      finding = { fr = "Moteur M1 grillé", en = "Motor M1 burnt" },
      action = { fr = "Échange standard de M1, alignement à la règle", en = "Standard exchange of M1, aligned with a rule" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "M1.worn", "3P1.worn", "3K1.worn_spider" },
  expectations = {
    root = "3K1.misadjusted_alignment",
    element = "3K1",
    modes = { "misadjusted" },
    causes = { "mounting", "setting" },
    repair = { { "3K1" } },
    chain = { "M1", "3K1", "3P1" },
    functional_chain = { "3P1", "M1", "3K1" },
    symptom = { { mode = "look", on = "3K1" }, { mode = "listen", on = "3K1" } },
    proofs = {
      { { mode = "misalignment", on = "3K1", above = 0.0002, judged = "abnormal" } },
    },
    after = { { mode = "misalignment", on = "3K1", below = 0.00005 } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C1.K1" },
  },

  reference = solution.reference {
    ask = { "since", "who", "noise", "feet" },
    see = { { "look", on = "3K1" }, { "listen", on = "3K1" }, { "listen", on = "M1" } },
    documents = { "folio:M1", "folio:H1" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "3P1", "supply", "Entraînement de la pompe : accouplement" },
    suppose = {
      { "3K1", "misadjusted", "Arbres désalignés après l’échange" },
      { "M1", "worn", "Roulement du moteur neuf défectueux" },
      { "3K1", "worn", "Croisillon usé" },
    },
    search = {
      { "measure", on = "3K1", mode = "vibration" },
      { "judge", mode = "abnormal", value = -1 },
      { "measure", on = "M1", mode = "vibration" },
      { "judge", mode = "normal", value = -1 },
      { "reject", on = "M1", mode = "worn", cites = { -2 }, text = "Vibration au palier du moteur normale" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "measure", on = "3K1", mode = "misalignment" },
      { "judge", mode = "abnormal", value = -1 },
      { "confirm", on = "3K1", mode = "misadjusted", cites = { -2 }, text = "0,5 mm de désalignement pour 0,05 mm admis" },
    },
    diagnosis = { "3K1", "misadjusted", "mounting", "Accouplement 3K1 désaligné de 0,5 mm après l’échange du moteur" },
    work = {
      { "repair", on = "3K1", mode = "align" },
      { "measure", on = "3K1", mode = "misalignment" },
      { "judge", mode = "normal", value = -1 },
      { "refit_guard", on = "3K1" },
    },
    check = {
      { "measure", on = "3K1", mode = "vibration" },
      { "judge", mode = "normal", value = -1 },
    },
    report = {
      symptom = "Vibration et poussière d’élastomère à l’accouplement, production maintenue.",
      analysis = "Désalignement mesuré 0,5 mm au comparateur ; roulement du moteur écarté.",
      element = "3K1, accouplement moteur-pompe",
      cause = "Alignement à la règle lors de l’échange du moteur.",
      work_done = "Consignation Q0, arrêt constaté, réalignement au comparateur, contrôle, carter remonté.",
      parts = "Aucune pièce",
      tests = "Vibration conforme, essai manuel et cycles automatiques.",
      follow_up = "Ajouter le relevé d’alignement à la gamme d’échange.",
    },
  },

  -- The coupling is changed without aligning.
  bad = solution.wrong({
    { "dismantle", on = "3K1" },
    { "fit", on = "3K1", with = "ACC-24-64D" },
    { "push", on = "S7", mode = "pressed", value = 0.4 },
  }, {
    symptom = "Vibration du groupe.",
    analysis = "Accouplement usé.",
    element = "3K1",
    cause = "Usure normale",
    work_done = "Accouplement remplacé.",
    parts = "ACC-24-92",
    tests = "Conforme.",
  }),
}
