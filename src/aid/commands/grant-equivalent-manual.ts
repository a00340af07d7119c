export const grantEquivalentManual = `
Entrée (un objet JSON ; argent en centimes entiers, taux en points de base ; tout autre champ est refusé) :
  principalCents    montant de l'avance à taux zéro
  instalments       nombre d'échéances mensuelles
  graceMonths       mois de différé : la première échéance vient au mois différé + 1
  baseRateBp        taux de base du jour de l'octroi, négatif s'il l'est (219 : 2,19 %)
  marginBp          marge selon la note et la sûreté (400 au moins sans historique ni note)

Règle : communication 2008/C 14/02. Échéances égales arrondies au centime inférieur, la dernière prend le reste.
  méthode A (prudente)  Σ reste dû du mois t × taux de référence / 12 × (1 + taux d'actualisation)^(−t/12)
  méthode B             montant − Σ échéance × (1 + taux de référence)^(−t/12)
Arrondi au centime le plus proche (demi vers le haut), une seule fois, à la fin ; aucun nombre flottant. Un taux de référence
nul ou négatif ne donne aucun avantage : zéro.

Sortie :
  referenceRateBp   taux de base + marge
  discountRateBp    taux de base + 100
  methodACents, methodBCents

Exemple :
  echo '{"principalCents":1500000,"instalments":36,"graceMonths":12,"baseRateBp":219,"marginBp":400}' \\
    | alize grant-equivalent
`;
