-- The output seal of the conveyor's gearbox leaks: oil on the floor, level low.
depanne.api(1)
local solution = depanne.include "lines/emmanchement/solution.lua"

return depanne.exercise {
  id = "emmanchement/joint_2r1", line = "lines/emmanchement/line.lua",
  title = { fr = "Il y a de l’huile sous le réducteur", en = "There is oil under the gearbox" },
  task = "diagnose", trade = "mechanical", level = 2, minutes = 60,
  competences = { "CCP3-C1", "CCP2-C1", "CCP3-C2", "CCP4-C1" },
  faults = { { "2R1.leaking", at = "5 s" } },
  arrival = "150 s",
  order = "OT 26-0306",
  operator = {
    name = { fr = "Mme Diallo, conductrice de ligne", en = "Mrs Diallo, line operator" },
    says = { fr = "Il y a de l’huile par terre sous le réducteur du tapis, j’ai failli glisser. Il chauffe, je crois.", en = "There is oil on the floor under the belt's gearbox, I nearly slipped. It runs warm, I think." },
  },
  questions = {
    { id = "since", person = "operator", q = { fr = "Depuis quand ?", en = "Since when?" },
      a = { fr = "J’ai vu la flaque ce matin.", en = "I saw the puddle this morning." } },
    { id = "wiped", person = "operator", q = { fr = "Avez-vous nettoyé ?", en = "Did you clean up?" },
      a = { fr = "J’ai mis de l’absorbant.", en = "I put down absorbent." } },
    { id = "topup", person = "colleague", q = { fr = "A-t-on fait l’appoint ?", en = "Was it topped up?" },
      a = { fr = "Pas depuis la vidange.", en = "Not since it was drained." } },
    { id = "noise", person = "operator", q = { fr = "Fait-il du bruit ?", en = "Does it make a noise?" },
      a = { fr = "Pas plus que d’habitude.", en = "Not more than usual." } },
  },
  history = {
    { date = "2025-09-30", order = "OT 25-0362", ref = "2R1", hours = 0.8,
      finding = { fr = "Vidange annuelle", en = "Yearly oil change" },
      action = { fr = "Huile VG220 remplacée, reniflard nettoyé", en = "VG220 oil replaced, breather cleaned" } },
  },
  risks = { "movement", "noise" }, energies = { "pneumatic", "mechanical" },
  neighbours = { "2R1.clogged_breather", "2R1.missing_oil", "2R1.worn_wheel" },
  expectations = {
    root = "2R1.leaking",
    element = "2R1",
    modes = { "leaking" },
    causes = { "normal_wear", "age" },
    repair = { { "2R1" } },
    remedies = { "fit" },
    chain = { "M2", "2R1", "2D1" },
    functional_chain = { "2L1", "M2", "2R1" },
    symptom = { { mode = "look", on = "2R1" } },
    proofs = {
      { { mode = "look", on = "2R1", shown = { fr = "joint de sortie", en = "output seal" } }, { mode = "T_ir", on = "2R1", below = 353 } },
    },
    after = { { mode = "vibration", on = "2R1", below = 0.0018 } },
    tests = { "manual", "cycle" },
    character = "definitive",
    bad_rows = { "CCP3-C1.K8", "CCP2-C1.K1" },
  },

  reference = solution.reference {
    ask = { "since", "wiped", "topup", "noise" },
    see = { { "look", on = "2R1" }, { "listen", on = "2R1" } },
    documents = { "folio:M1" },
    risks = {
      { "movement", "Observation protecteur fermé ; aucune main dans la zone avant consignation et arrêt constaté" },
      { "noise", "Exposition courte, bouchons d’oreille" },
    },
    wear = { "gloves" },
    chain = { "2L1", "action", "Motorisation du convoyeur : réducteur" },
    suppose = {
      { "2R1", "leaking", "Joint de sortie usé" },
      { "2R1", "clogged", "Reniflard bouché qui met le carter en pression" },
      { "2R1", "worn", "Roue bronze usée" },
    },
    search = {
      { "measure", on = "2R1", mode = "T_ir" },
      { "judge", mode = "normal", value = -1 },
      { "measure", on = "2R1", mode = "vibration" },
      { "judge", mode = "normal", value = -1 },
      { "reject", on = "2R1", mode = "worn", cites = { -2 }, text = "Ni échauffement ni vibration" },
    },
    energies = { "pneumatic", "mechanical" },
    locked = {
      { "confirm", on = "2R1", mode = "leaking", text = "L’huile vient du joint de sortie, carter sec ailleurs" },
    },
    diagnosis = { "2R1", "leaking", "normal_wear", "Joint à lèvre de sortie usé, niveau d’huile bas" },
    part = "2R1",
    work = {
      { "mark", on = "2R1" },
      { "dismantle", on = "2R1" },
      { "fit", on = "2R1", with = "RED-V25" },
      { "refit_guard", on = "2R1" },
    },
    check = {
      { "look", on = "2R1" },
      { "measure", on = "2R1", mode = "vibration" },
      { "judge", mode = "normal", value = -1 },
    },
    waste = { { "2R1", "metal" }, { "oil", "oil" } },
    report = {
      symptom = "Flaque d’huile sous le réducteur, production maintenue.",
      analysis = "Fuite au joint de sortie, niveau bas ; température et vibration normales.",
      element = "2R1, réducteur du convoyeur, joint de sortie",
      cause = "Usure normale du joint à lèvre.",
      work_done = "Consignation Q0, arrêt constaté, échange standard du réducteur, huile et déchets récupérés.",
      parts = "RED-V25, quantité 1",
      tests = "Essai manuel et cycles automatiques, pas de fuite.",
      follow_up = "Remettre en état le réducteur déposé (joint, portée).",
    },
  },

  -- Topped up with what stands there.
  bad = solution.wrong({
    { "adjust", on = "2R1", mode = "level", value = 100 },
  }, {
    symptom = "Huile au sol.",
    analysis = "Niveau bas.",
    element = "2R1",
    cause = "Lubrification",
    work_done = "Appoint.",
    parts = "Aucune",
    tests = "Conforme.",
  }),
}
